package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariantTest {

    private static final ArticleFile ARTICLE = ArticleFileParser.parse("900-clash.txt", """
            title: Nine die in Kenyan clash
            author: A. Writer
            section: Africa
            outlet: harbour-times
            age: PT2H
            expect: ASSAULT SOM>KEN asserted dead=9 place=Nairobi

            NAIROBI - An Egyptian envoy said nine people, 4 of them Kenyans, died near Nairobi on {weekday-3} in {year-7}.
            """);

    @Test
    void isTheSameEachTime() {
        assertThat(Variant.of(ARTICLE, 5)).isEqualTo(Variant.of(ARTICLE, 5));
    }

    @Test
    void variantsDifferFromOneAnother() {
        Set<List<Block>> texts = new HashSet<>();
        for (int copy = 1; copy <= 700; copy++) {
            texts.add(Variant.of(ARTICLE, copy).blocks());
        }

        assertThat(texts).hasSize(700);
    }

    @Test
    void everyArticleOfTheSiteHasManyVariants() {
        for (ArticleFile article : ArticleLibrary.load().originals()) {
            Set<List<Block>> texts = new HashSet<>();
            texts.add(article.blocks());
            for (int copy = 1; copy <= 15; copy++) {
                texts.add(Variant.of(article, copy).blocks());
            }

            assertThat(texts.size()).as(article.slug()).isEqualTo(16);
        }
    }

    @Test
    void textAndExpectationsChangeTogether() {
        for (int copy = 1; copy <= 50; copy++) {
            ArticleFile variant = Variant.of(ARTICLE, copy);
            String text = variant.blocks().get(0).text();
            Expectation expected = variant.expected().get(0);
            Country recipient = country(expected.recipients().get(0));

            assertThat(text).startsWith(recipient.forms().get(3).toUpperCase(Locale.ROOT) + " - A");
            assertThat(text).contains("them " + recipient.forms().get(2));
            assertThat(text).contains("near " + expected.facts().get("place") + " on");
            assertThat(expected.facts().get("place"))
                    .isEqualTo(recipient.forms().get(3));
            assertThat(expected.facts().get("dead")).isNotEqualTo("9");
            assertThat(text).doesNotContain("nine people").contains("{weekday-3} in {year-7}");
        }
    }

    @Test
    void indefiniteArticlesAgree() {
        for (int copy = 1; copy <= 100; copy++) {
            String text = Variant.of(ARTICLE, copy).blocks().get(0).text();

            assertThat(text).matches("[A-Z ]+ - (An [AEIO]|A [^AEIO]).*");
        }
    }

    private static Country country(String code) {
        return Country.load().stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
