package io.dateline.coder.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of an article with what stands between it and the word before.
 *
 * @param joined whether only a space or a hyphen is between
 * @param comma whether a comma and a space are between
 * @param first whether a sentence, heading or block begins here
 */
record PlaceWord(String form, int start, int end, boolean joined, boolean comma, boolean first) {

    private static final int LONGEST_ABBREVIATION = 40;
    private static final Set<String> TITLES = Set.of(
            "St", "Mt", "Ft", "Mr", "Mrs", "Ms", "Dr", "Gov", "Sen", "Rep", "Gen", "Col", "Lt", "Sgt", "Capt", "Rev");
    private static final Pattern BREAK = Pattern.compile("[.!?\"“”:;()|]");
    private static final Pattern COMMA = Pattern.compile("[.]?,\\s");
    private static final Pattern END = Pattern.compile("[.!?][\\s\"”]+");

    static List<PlaceWord> split(String text) {
        List<PlaceWord> words = new ArrayList<>(text.length() / 5 + 1);
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isInside(text, start, i)) {
                i++;
            }
            int end = i;
            String form = text.substring(start, end);
            if (form.endsWith("'s") || form.endsWith("’s")) {
                end -= 2;
            } else if (form.endsWith("'") || form.endsWith("’")) {
                end -= 1;
            }
            String between = text.substring(last, start);
            boolean blank = between.equals(" ");
            boolean first = words.isEmpty()
                    || !blank && between.indexOf('\n') >= 0
                    || !blank && BREAK.matcher(between).find() && !isAbbreviation(words);
            words.add(new PlaceWord(
                    text.substring(start, end),
                    start,
                    end,
                    between.equals(" ") || between.equals("-") || between.equals(". "),
                    !blank && COMMA.matcher(between).matches(),
                    first && !between.equals(". ")
                            || words.isEmpty()
                            || !blank && END.matcher(between).matches() && !isAbbreviation(words)));
            last = i;
        }
        return words;
    }

    private static boolean isAbbreviation(List<PlaceWord> words) {
        String form = words.get(words.size() - 1).form;
        return form.indexOf('.') >= 0 || TITLES.contains(form);
    }

    /** Letters, digits, apostrophes, and the points inside "U.S." and "W.Va.". */
    private static boolean isInside(String text, int start, int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean letterAfter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        if (c == '\'' || c == '’' || c == '‘') {
            return letterAfter || i > start && text.charAt(i - 1) == 's';
        }
        if (c != '.' || i - start > LONGEST_ABBREVIATION) {
            return false;
        }
        boolean inner = letterAfter && Character.isUpperCase(text.charAt(i + 1));
        boolean closing = text.substring(start, i).indexOf('.') >= 0 && !letterAfter;
        return inner || closing;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(form.charAt(0));
    }

    boolean isAllCapitals() {
        return form.length() > 2 && form.chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }
}
