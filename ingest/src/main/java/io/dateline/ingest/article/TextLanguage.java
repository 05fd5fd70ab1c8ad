package io.dateline.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article: what its page says, unless the text plainly speaks another; templates name the language of the site's makers.
 * The model is the coder's, loaded here at the first call (37 MB of heap), because the two modules share no code.
 *
 * @param code ISO 639-1; null when nobody says and the text is too short to tell
 * @param confidence 0 to 1: the share of the best language in the best two; null when the text was too short to tell
 */
record TextLanguage(@Nullable String code, @Nullable Double confidence) {

    /** More text costs time and changes no answer. */
    private static final int CHARACTERS_READ = 600;

    /** Fewer letters name no language for sure. */
    private static final int FEWEST_LETTERS = 40;

    /** So many letters speak against what the page says. */
    private static final int ENOUGH_TO_CONTRADICT = 200;

    private static final double SURE = 0.6;
    private static final double VERY_SURE = 0.9;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    /**
     * Decides. Thread-safe.
     *
     * @param stated what the page or the sender says, or null
     */
    static TextLanguage of(@Nullable String stated, String text) {
        String begin = text.substring(0, Math.min(CHARACTERS_READ, text.length()));
        long letters = begin.codePoints().filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            return new TextLanguage(stated, null);
        }
        Language[] best = Detector.INSTANCE.predictLanguages(begin);
        String detected = TWO_LETTERS.get(best[0].getLang());
        double confidence = best[0].getConfidence() / (best[0].getConfidence() + best[1].getConfidence());
        if (detected == null || detected.equals(stated)) {
            return new TextLanguage(stated, detected == null ? null : confidence);
        }
        if (stated == null) {
            return confidence >= SURE ? new TextLanguage(detected, confidence) : new TextLanguage(null, null);
        }
        boolean contradicts = letters >= ENOUGH_TO_CONTRADICT && confidence >= VERY_SURE;
        return contradicts ? new TextLanguage(detected, confidence) : new TextLanguage(stated, 1 - confidence);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(new Locale(code).getISO3Language(), code);
        }
        // Members of macro-languages that people name by the macro-language's code.
        codes.putAll(Map.of("cmn", "zh", "pes", "fa", "nob", "no", "lvs", "lv", "plt", "mg", "ekk", "et", "swh", "sw"));
        return codes;
    }

    /** Loads on first use, once. */
    private static final class Detector {

        private static final LanguageDetectorME INSTANCE = new LanguageDetectorME(model());

        private static LanguageDetectorModel model() {
            try (InputStream in = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
