package io.dateline.coder.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a phrase as the dictionaries compare it.
 *
 * @param form as written, without a possessive ending
 * @param key without accents, without the points of an abbreviation
 * @param lower the key in lower case
 * @param possessive whether "'s" followed
 * @param hyphen whether a hyphen joins it to the word before
 */
record Word(String form, String key, String lower, int start, int end, boolean possessive, boolean hyphen) {
    private static final int SHORTEST_TITLED = 4;

    static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        boolean hyphen = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                int start = i;
                while (i < text.length()
                        && (isWordCharacter(text.charAt(i)) || isPointOfAbbreviation(text, start, i))) {
                    i++;
                }
                add(words, text.substring(start, i), start, hyphen);
                hyphen = false;
            } else {
                hyphen = isHyphen(c) && !words.isEmpty() && words.get(words.size() - 1).end == i;
                if (!Character.isWhitespace(c) && !isHyphen(c) || isHyphen(c) && !hyphen) {
                    String mark = String.valueOf(c);
                    words.add(new Word(mark, mark, mark.toLowerCase(Locale.ROOT), i, i + 1, false, false));
                }
                i++;
            }
        }
        return words;
    }

    /** The words of a text in lower case, each once, without punctuation. */
    static Set<String> lower(String text) {
        Set<String> lower = new HashSet<>();
        for (Word word : split(text)) {
            if (!word.isPunctuation()) {
                lower.add(word.lower());
            }
        }
        return lower;
    }

    private static void add(List<Word> words, String raw, int start, boolean hyphen) {
        String plain = raw.replace('’', '\'').replace('‘', '\'');
        if (plain.endsWith(".") && plain.indexOf('.') == plain.length() - 1) {
            // The point of "Lt." or of the sentence's end, not of "U.S.".
            add(words, raw.substring(0, raw.length() - 1), start, hyphen);
            return;
        }
        int end = start + raw.length();
        if (plain.equals("'s") || plain.equals("'")) {
            if (!words.isEmpty()) {
                Word owner = words.remove(words.size() - 1);
                words.add(new Word(owner.form, owner.key, owner.lower, owner.start, owner.end, true, owner.hyphen));
            }
            return;
        }
        boolean possessive = plain.endsWith("'s") || plain.endsWith("s'") || plain.endsWith("'S");
        String form = plain.endsWith("s'")
                ? raw.substring(0, raw.length() - 1)
                : possessive ? raw.substring(0, raw.length() - 2) : raw;
        String key = key(form);
        words.add(new Word(form, key, key.toLowerCase(Locale.ROOT), start, end, possessive, hyphen));
    }

    static String key(String form) {
        if (isPlain(form)) {
            return form;
        }
        String letters = Normalizer.normalize(form.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ı", "i")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("đ", "d");
        return letters.replace(".", "");
    }

    private static boolean isPlain(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c >= 128 || c == '.') {
                return false;
            }
        }
        return true;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(key.isEmpty() ? ' ' : key.charAt(0));
    }

    boolean isAllCapitals() {
        if (key.length() < SHORTEST_TITLED) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (!Character.isUpperCase(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** "TEHRAN" as "Tehran". */
    String titled() {
        return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
    }

    boolean isPunctuation() {
        return form.length() == 1 && !Character.isLetterOrDigit(form.charAt(0));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '’'
                || c == '‘'
                || c == '&'
                || c == '+'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The points of "U.S." and "Lt." belong to the word, the one that ends a sentence makes no difference to the key. */
    private static boolean isPointOfAbbreviation(String text, int start, int i) {
        return text.charAt(i) == '.' && i - start <= 8 && Character.isLetter(text.charAt(i - 1));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‑' || c == '–';
    }
}
