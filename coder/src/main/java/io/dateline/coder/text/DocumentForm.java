package io.dateline.coder.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the form of a text says before any word is weighed. */
final class DocumentForm {
    /** <i>ROE, Jane - Born May 1930 in …</i> */
    private static final Pattern DEATH_NOTICE = Pattern.compile(
            "\\p{Lu}[\\p{Lu}'’-]+, \\p{Lu}\\p{Ll}+.{0,40}?[-–—,.(]\\s*(?i:born|died|passed away|beloved|aged? \\d|late of)\\b.*",
            Pattern.DOTALL);

    /** A line of a programme or price list begins with a time or holds little but numbers and a name. */
    private static final Pattern TABLE_LINE = Pattern.compile(
            "(?:\\d{1,2}[:.]\\d{2}\\b.{0,80}|\\d{1,2} ?[ap]\\.?m\\.?\\b.{0,80}|.{1,40}?[\\s:|]\\s*[$€£₹]?[+-]?\\d[\\d.,]*+\\s*+%?(?:\\s*+[|/]?\\s*+[$€£₹]?[+-]?\\d[\\d.,]*+\\s*+%?)*+)");

    /** A time of day; a programme on one line is full of them. */
    private static final Pattern TIME = Pattern.compile("(?<![\\d.:])(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?![\\d.:])");

    private static final int FEWEST_TIMES = 4;
    private static final int CHARACTERS_TO_A_TIME = 60;

    /** A longer line is a paragraph. */
    private static final int LONGEST_LINE = 200;

    private static final int FEWEST_LINES = 5;

    private DocumentForm() {}

    private static boolean isFullOfTimes(String text, long times) {
        return times >= FEWEST_TIMES && times * CHARACTERS_TO_A_TIME >= text.length();
    }

    /** At least as many as there are times: few texts have enough to be searched for them. */
    private static int digitsAroundPoints(String text) {
        int count = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '.') && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The type that the form alone shows, or null. */
    static @Nullable DocumentType of(String text) {
        if (DEATH_NOTICE.matcher(text).matches()) {
            return DocumentType.OBITUARY;
        }
        if (isFullOfTimes(text, digitsAroundPoints(text))
                && isFullOfTimes(text, TIME.matcher(text).results().count())) {
            return DocumentType.LISTING;
        }
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(40)
                .toList();
        long table = lines.stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                .filter(line -> TABLE_LINE.matcher(line).matches())
                .count();
        if (lines.size() >= FEWEST_LINES && table * 3 >= lines.size() * 2L) {
            return DocumentType.LISTING;
        }
        return SpokenToReader.is(text) ? DocumentType.ADVICE : null;
    }
}
