package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A second language is one more {@link LanguageCoder}. */
class LanguagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String ENGLISH =
            "The ministers of both countries met on the border for two hours and spoke of trade, water and the price of grain.";
    private static final String FRENCH =
            "Les ministres des deux pays se sont rencontrés à la frontière pendant deux heures et ont parlé du"
                    + " commerce, de l'eau et du prix des céréales.";
    private static final String GERMAN =
            "Die Minister beider Länder trafen sich zwei Stunden lang an der Grenze und sprachen über Handel,"
                    + " Wasser und den Preis des Getreides.";

    private final Reader english = new Reader("en");
    private final Reader french = new Reader("fr");
    private final Coder coder = new Coder(List.of(english, french), Versions.of(CoderConfig.defaults()));

    @Test
    void eachLanguageIsReadByItsOwnCoder() {
        coder.code(article(ENGLISH, null));
        coder.code(article(FRENCH, null));

        assertThat(english.texts).containsExactly(ENGLISH);
        assertThat(french.texts).containsExactly(FRENCH);
    }

    @Test
    void aLanguageThatNobodyReadsPassesThroughUncoded() {
        CodedArticle coded = coder.code(article(GERMAN, null));

        assertThat(coded.outcome()).isEqualTo(Outcome.OTHER_LANGUAGE);
        assertThat(coded.language()).isEqualTo("de");
        assertThat(english.texts).isEmpty();
        assertThat(french.texts).isEmpty();
    }

    @Test
    void theLanguageThatThePageStatesIsBelieved() {
        coder.code(article(ENGLISH, "fr"));

        assertThat(french.texts).containsExactly(ENGLISH);
    }

    @Test
    void whatHasTooLittleTextForALanguageIsReadByTheFirst() {
        coder.code(article("7 - 3", null));

        assertThat(english.texts).containsExactly("7 - 3");
    }

    private static ArticleText article(String text, @Nullable String language) {
        return new ArticleText(null, text, DAY, language);
    }

    /** Remembers what it was given. */
    private static final class Reader implements LanguageCoder {
        private final String language;
        private final List<String> texts = new ArrayList<>();

        Reader(String language) {
            this.language = language;
        }

        @Override
        public String language() {
            return language;
        }

        @Override
        public boolean recognises(String line) {
            return false;
        }

        @Override
        public CodedArticle code(ArticleText article, String detected, @Nullable Explanation explanation) {
            texts.add(article.text());
            return new CodedArticle(Outcome.NOTHING_FOUND, null, detected, 1, 0, Map.of(), List.of());
        }

        @Override
        public List<CodedEvent> codeSpans(
                String text, String source, @Nullable String target, LocalDate day, @Nullable Explanation explanation) {
            return List.of();
        }

        @Override
        public void close() {
            texts.clear();
        }
    }
}
