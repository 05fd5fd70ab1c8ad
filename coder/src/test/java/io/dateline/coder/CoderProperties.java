package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoderProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);
    private static final List<String> WORDS = List.of(
            "Kenya",
            "Chad",
            "the rebels",
            "attacked",
            "will",
            "visit",
            "denied",
            "that",
            "said",
            "met",
            "with",
            "on Monday",
            "in Goma",
            "by",
            "to",
            "of",
            "and",
            "not",
            ",",
            ".",
            "talks",
            "was",
            "killed",
            "who",
            "its",
            "army",
            "sanctions",
            "if",
            "“",
            "”",
            "(",
            ")",
            "\n\n",
            "February 30",
            "9999999999",
            "'s",
            "—",
            "Police",
            "accused",
            "withdraw",
            "he",
            "$5",
            "99%");

    private final Coder coder = SharedParser.coder();

    @Property(tries = 150)
    void neverThrowsAndEvidenceLiesInTheText(@ForAll("texts") String text) {
        CodedArticle coded = coder.code(new ArticleText(text, text, DAY, "en"));

        assertThat(coded.events()).allSatisfy(event -> {
            assertThat(text.substring(event.start(), event.end())).isEqualTo(event.sentence());
            assertThat(event.coding().getConfidence()).isBetween(0.0, 1.0);
            assertThat(event.coding().getStatus()).isNotNull();
            assertThat(event.coding().getCameo()).isNotNull();
        });
    }

    @Property(tries = 50)
    void theSameTextGivesTheSameRecords(@ForAll("texts") String text) {
        ArticleText article = new ArticleText(null, text, DAY, "en");

        assertThat(coder.code(article)).isEqualTo(coder.code(article));
    }

    @Property(tries = 30)
    void theOrderOfArticlesMakesNoDifference(@ForAll("texts") String one, @ForAll("texts") String other) {
        ArticleText first = new ArticleText(null, one, DAY, "en");
        ArticleText second = new ArticleText(null, other, DAY, "en");

        List<CodedArticle> forwards = List.of(coder.code(first), coder.code(second));
        List<CodedArticle> backwards = List.of(coder.code(second), coder.code(first));

        assertThat(backwards).containsExactly(forwards.get(1), forwards.get(0));
    }

    @Property(tries = 50)
    void spansOfAnyTextAreCodedWithoutAThrow(@ForAll("texts") String text, @ForAll("texts") String source) {
        assertThat(coder.codeSpans(text, source, null, DAY)).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(40).map(list -> String.join(" ", list));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(120);
        return Arbitraries.oneOf(words, words, anything);
    }
}
