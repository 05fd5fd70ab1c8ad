package io.dateline.coder.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Knows the lines that a page adds to an article ({@code furniture.txt}). */
final class Furniture {
    private static final int LONGEST = 240;
    private static final List<Pattern> PATTERNS =
            Resources.lines("furniture.txt").stream().map(Furniture::pattern).toList();

    private Furniture() {}

    static boolean is(String block) {
        return block.length() <= LONGEST
                && PATTERNS.stream().anyMatch(pattern -> pattern.matcher(block).matches());
    }

    private static Pattern pattern(Resources.Line line) {
        try {
            return Pattern.compile(line.text(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw line.error("no regular expression: " + e.getDescription());
        }
    }
}
