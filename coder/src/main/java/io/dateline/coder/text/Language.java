package io.dateline.coder.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 where there is one ("en", "zh"), else ISO 639-3 ("ceb"); {@link #UNKNOWN} for too little text
 * @param confidence 0 to 1
 */
public record Language(String code, double confidence) {
    /** ISO 639-3's own code for "not determined". */
    public static final String UNKNOWN = "und";

    /** More text costs time and changes no answer. */
    private static final int CHARACTERS_READ = 600;

    /** Fewer letters name no language for sure. */
    private static final int FEWEST_LETTERS = 12;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    /**
     * Detects the language of a text by OpenNLP's model for 103 languages, which is loaded (10 MB) at the first call.
     * Thread-safe.
     */
    public static Language detect(String text) {
        String begin = text.substring(0, Math.min(CHARACTERS_READ, text.length()));
        if (begin.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return new Language(UNKNOWN, 0);
        }
        var best = Detector.INSTANCE.predictLanguage(begin);
        String code = best.getLang();
        return new Language(TWO_LETTERS.getOrDefault(code, code), best.getConfidence());
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
        static final LanguageDetectorME INSTANCE = new LanguageDetectorME(model());

        private static LanguageDetectorModel model() {
            try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("add opennlp-models-langdetect to the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
