package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleLibraryTest {

    private static final int ARTICLES_AT_LEAST = 66;
    private static final int ARTICLES_PER_TYPE = 3;
    private static final Set<String> STATUSES =
            Set.of("asserted", "future", "hypothetical", "historical", "negated", "alleged", "denied");

    private final ArticleLibrary library = ArticleLibrary.load();
    private final List<ArticleFile> articles = library.originals();

    @Test
    void holdsTheArticlesThatWereAskedFor() {
        assertThat(articles.size()).isGreaterThanOrEqualTo(ARTICLES_AT_LEAST);
    }

    @Test
    void numbersAndSlugsAreUnique() {
        assertThat(articles).extracting(ArticleFile::number).doesNotHaveDuplicates();
        assertThat(articles).extracting(ArticleFile::slug).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeIsTheMainEventOfSeveralArticles() {
        Map<String, Integer> articlesOfType = new HashMap<>();
        for (ArticleFile article : articles) {
            article.expected().stream()
                    .map(Expectation::type)
                    .distinct()
                    .forEach(type -> articlesOfType.merge(type, 1, Integer::sum));
        }

        assertThat(articlesOfType).containsOnlyKeys(Expectation.TYPES);
        assertThat(articlesOfType.values()).allMatch(count -> count >= ARTICLES_PER_TYPE);
    }

    /** "requested" is not among them: a request is an event of its own, and is asserted. */
    @Test
    void everyOtherStatusOccurs() {
        Set<String> statuses = articles.stream()
                .flatMap(article -> article.expected().stream())
                .map(Expectation::status)
                .collect(Collectors.toSet());

        assertThat(statuses).isEqualTo(STATUSES);
    }

    @Test
    void someArticlesMustGiveNothing() {
        assertThat(sectionsThatGiveNothing("Sport")).isGreaterThanOrEqualTo(4);
        assertThat(sectionsThatGiveNothing("Obituaries")).isGreaterThanOrEqualTo(3);
        assertThat(sectionsThatGiveNothing("Culture")).isGreaterThanOrEqualTo(2);
        assertThat(sectionsThatGiveNothing("Weather") + sectionsThatGiveNothing("Markets"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void articlesHaveTheLengthOfNews() {
        for (ArticleFile article : articles) {
            if (!article.section().equals("Markets") && !article.section().equals("Weather")) {
                assertThat(words(article)).as(article.slug()).isBetween(90, 400);
                assertThat(article.blocks()).as(article.slug()).hasSizeGreaterThanOrEqualTo(4);
            }
        }
    }

    @Test
    void placeholdersAllResolve() {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2028, month, 29);
            for (ArticleFile article : articles) {
                assertThat(Placeholders.resolve(article.title(), day)).doesNotContain("{", "}");
                assertThat(article.blocks()).allSatisfy(block -> assertThat(Placeholders.resolve(block.text(), day))
                        .doesNotContain("{", "}"));
            }
        }
    }

    @Test
    void copiesRepeatTheOtherPaper() {
        List<ArticleFile> copies =
                articles.stream().filter(article -> article.copyOf() != 0).toList();

        assertThat(copies.size()).isGreaterThanOrEqualTo(3);
        for (ArticleFile copy : copies) {
            ArticleFile original = articles.stream()
                    .filter(article -> article.number() == copy.copyOf())
                    .findFirst()
                    .orElseThrow();
            assertThat(copy.outlet()).isNotEqualTo(original.outlet());
            Set<Block> common = new HashSet<>(copy.blocks());
            common.retainAll(Set.copyOf(original.blocks()));
            assertThat(common).as(copy.slug()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void mishapsAndCorrectionsArePresent() {
        assertThat(articles)
                .extracting(ArticleFile::mishap)
                .contains(ArticleFile.Mishap.MISSING, ArticleFile.Mishap.MOVED);
        assertThat(articles).extracting(ArticleFile::metadata).contains(ArticleFile.Metadata.values());
        assertThat(articles).anyMatch(article -> library.correctionOf(article).isPresent());
        assertThat(articles)
                .anyMatch(article -> article.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.ADVERT));
        assertThat(articles)
                .anyMatch(article -> article.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.HEADING));
    }

    private long sectionsThatGiveNothing(String section) {
        return articles.stream()
                .filter(article -> article.section().equals(section))
                .filter(article -> article.expected().isEmpty())
                .count();
    }

    private static int words(ArticleFile article) {
        return article.blocks().stream()
                .mapToInt(block -> block.text().split("\\s+").length)
                .sum();
    }
}
