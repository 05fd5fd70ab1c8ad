package io.dateline.coder.text;

import java.util.regex.Pattern;

/** Tells paragraphs from headings, bylines and furniture by their form. */
final class BlockKinds {
    private static final int WORDS_OF_A_HEADING = 12;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|la|van|von|der|al|el|bin|da|dos|\\p{Lu}[\\p{L}.'’-]*)){0,4}";
    private static final Pattern BYLINE =
            Pattern.compile("(?:(?i:(?:story |words |written |reported |text )?by):?\\s+(?:the )?" + NAME
                    + "(?:(?:,| and| &) " + NAME + "){0,4}(?:\\s*[,|/•·-]\\s*.{0,60})?)");

    private BlockKinds() {}

    static Block.Kind of(String block) {
        if (Furniture.is(block)) {
            return Block.Kind.FURNITURE;
        }
        if (block.length() <= 160
                && !endsSentence(block)
                && BYLINE.matcher(block).matches()) {
            return Block.Kind.BYLINE;
        }
        return isHeading(block) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** True if the text ends with the mark of a sentence's end, quotes and brackets behind it aside. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && SentenceSplitter.isCloser(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static boolean isHeading(String block) {
        if (endsSentence(block) && !isQuestionOfAHeading(block)) {
            return false;
        }
        return SPACE.split(block).length <= WORDS_OF_A_HEADING;
    }

    /** "What Comes Next?": all its longer words have capitals. */
    private static boolean isQuestionOfAHeading(String block) {
        String[] words = SPACE.split(block);
        if (!block.endsWith("?") || words.length > 8 || words.length < 2) {
            return false;
        }
        for (String word : words) {
            if (word.length() > 3 && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
