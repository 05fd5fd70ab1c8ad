package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of an article to {@link Block}s. Blank lines separate blocks; where a text has none, or a block is no hard-wrapped
 * paragraph, each line is a block.
 */
public final class Blocks {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00A0]*\\R\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Blocks() {}

    /** The blocks in order; none for a blank text. */
    public static List<Block> of(String text) {
        List<int[]> spans = new ArrayList<>();
        for (int[] span : split(text, 0, text.length(), BLANK_LINE)) {
            List<int[]> lines = split(text, span[0], span[1], LINE_END);
            if (isWrapped(text, lines)) {
                spans.add(span);
            } else {
                spans.addAll(lines);
            }
        }
        boolean alone = spans.size() == 1;
        return spans.stream().map(span -> block(text, span, alone)).toList();
    }

    private static Block block(String text, int[] span, boolean alone) {
        String content = text.substring(span[0], span[1]);
        // A lone short line is a feed's summary: better a headline coded than a summary lost.
        Block.Kind kind = alone ? Block.Kind.PARAGRAPH : BlockKinds.of(content);
        return new Block(kind, span[0], span[1], content);
    }

    /** The stripped, non-empty pieces between the separators. */
    private static List<int[]> split(String text, int from, int to, Pattern separator) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = separator.matcher(text).region(from, to);
        int start = from;
        while (matcher.find()) {
            addStripped(spans, text, start, matcher.start());
            start = matcher.end();
        }
        addStripped(spans, text, start, to);
        return spans;
    }

    private static void addStripped(List<int[]> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new int[] {start, end});
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    /** A hard-wrapped paragraph: its lines are about equally long, and most do not end where a sentence ends. */
    private static boolean isWrapped(String text, List<int[]> lines) {
        if (lines.size() < 2) {
            return false;
        }
        int open = 0;
        for (int[] line : lines.subList(0, lines.size() - 1)) {
            int length = line[1] - line[0];
            if (length < 40 || length > 120) {
                return false;
            }
            if (!BlockKinds.endsSentence(text.substring(line[0], line[1]))) {
                open++;
            }
        }
        return open * 2 >= lines.size() - 1;
    }
}
