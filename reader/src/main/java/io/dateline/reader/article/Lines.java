package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Drops the blocks that stand in the article's place and are none of its text. */
final class Lines {

    private static final int SHORT = 120;
    private static final int LONGEST_TEASER = 200;
    private static final int LONGEST_CALL = 300;
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_TITLE = 500;

    /** Letters of a title that no other heading ends with by chance. */
    private static final int SHORTEST_TITLE = 20;

    private static final int LONGEST_KICKER = 40;

    /** A block with a larger share of links is one. */
    private static final double LINKED = 0.8;

    /** With a larger share of links, words such as "Video:" before them lead away. */
    private static final double HALF_LINKED = 0.5;

    /** What follows a heading that ends the article is at most this share of its text; else the heading is one of the article's own. */
    private static final double MOST_AFTER_END = 0.35;

    /** How many blocks may stand before a date that belongs to the head of the article. */
    private static final int HEAD = 3;

    private static final String ENDS = ".!?…\"”»。！？।";

    /** Their links are part of the list or table, which would be gone if it held nothing else. */
    private static final Set<String> PARTS = Set.of("li", "td", "th", "dt", "dd");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+\\p{L}{3,9}|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?),?\\s+\\d{4}.{0,30}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.{0,20}");

    private Lines() {}

    /**
     * The blocks that are text.
     *
     * @param titles what the page calls itself, by {@link #letters}
     */
    static List<Block> kept(List<Block> blocks, Set<String> titles, Labels labels) {
        List<Block> kept = new ArrayList<>();
        for (Block whole : blocks) {
            Block block = kept.isEmpty() ? withoutTitle(whole, titles) : whole;
            boolean label = kept.isEmpty() && labels.holds(block);
            if (!label && !drop(block, titles, kept.size())) {
                kept.add(block);
            }
        }
        cutEnd(kept);
        dropBareHeadings(kept);
        return kept;
    }

    /** A title that only a line break parts from the text below it is taken off. */
    private static Block withoutTitle(Block block, Set<String> titles) {
        int end = block.text().indexOf('\n');
        return end > 0
                        && end <= LONGEST_TITLE
                        && titles.contains(letters(block.text().substring(0, end)))
                ? new Block(block.text().substring(end + 1), block.linked(), block.heading(), block.element())
                : block;
    }

    private static void cutEnd(List<Block> kept) {
        int all = kept.stream().mapToInt(block -> block.text().length()).sum();
        int after = 0;
        for (int i = kept.size() - 1; i >= 0 && after <= all * MOST_AFTER_END; i--) {
            Block block = kept.get(i);
            if (block.heading() && LinePatterns.isEnd(block.text())) {
                kept.subList(i, kept.size()).clear();
            } else {
                after += block.text().length();
            }
        }
    }

    /** A heading that is a link belongs to the article when text follows it; one at the end belongs to what is gone. */
    private static void dropBareHeadings(List<Block> kept) {
        boolean text = false;
        boolean end = true;
        for (int i = kept.size() - 1; i >= 0; i--) {
            Block block = kept.get(i);
            if (block.heading() && (end || (block.linkShare() > LINKED && !text))) {
                kept.remove(i);
            } else {
                text = !block.heading() && block.linkShare() <= LINKED;
                end = false;
            }
        }
    }

    private static boolean drop(Block block, Set<String> titles, int before) {
        String text = block.text();
        if (text.length() <= LONGEST_TITLE) {
            String letters = letters(text);
            if (letters.isEmpty() || titles.contains(letters) || (block.heading() && isTitleWithKicker(letters, titles))) {
                return true;
            }
        }
        boolean linked = block.linkShare() > LINKED;
        boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        if (text.length() <= LONGEST_TEASER && isTeaser(block, ended)) {
            return true;
        }
        if (text.length() <= LONGEST_CALL && (LinePatterns.isCall(text) || isCredit(block, ended))) {
            return true;
        }
        if (text.length() > SHORT) {
            return linked && text.length() < LONGEST_LINK && !isPart(block.element());
        }
        if (LinePatterns.isAdvert(text) || ((linked || !ended) && isService(block))) {
            return true;
        }
        return (before < HEAD && DATE.matcher(text).matches()) || (linked && standsAlone(block, ended));
    }

    /** Whether a word or two stand before the title in the same heading. */
    private static boolean isTitleWithKicker(String letters, Set<String> titles) {
        return titles.stream()
                .anyMatch(title -> title.length() >= SHORTEST_TITLE
                        && letters.endsWith(title)
                        && letters.length() - title.length() <= LONGEST_KICKER);
    }

    private static boolean isService(Block block) {
        return LinePatterns.isService(block.text()) || (!block.heading() && LinePatterns.isLabel(block.text()));
    }

    private static boolean isTeaser(Block block, boolean ended) {
        boolean half = block.linkShare() > HALF_LINKED;
        return (half && LinePatterns.isPointer(block.text()))
                || ((half || !ended) && LinePatterns.isTeaser(block.text()));
    }

    /** A caption that no element names so: it ends with who took the picture. */
    private static boolean isCredit(Block block, boolean ended) {
        return !block.heading() && !ended && LinePatterns.isCredit(block.text());
    }

    /** A link in a paragraph of its own that is no sentence leads away; in a list, a table or a heading it may be part of the text. */
    private static boolean standsAlone(Block block, boolean ended) {
        return !block.heading()
                && !isPart(block.element())
                && !(ended && block.element().normalName().equals("p"));
    }

    /** Whether it is an item or a cell, or a paragraph that is the whole of one. */
    private static boolean isPart(Element element) {
        Element parent = element.parent();
        return PARTS.contains(element.normalName())
                || (parent != null && element.normalName().equals("p") && PARTS.contains(parent.normalName()));
    }

    /** Letters and digits alone, in lower case: what tells whether two lines say the same. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
