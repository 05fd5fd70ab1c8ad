package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Drops what a page holds twice: the copy of a text for small screens, and quotations drawn out of the text.
 *
 * <p>A single line may well be said twice, as in the parts of an overview that are built alike. So a copy is only what goes on in the same
 * order, and a quotation what is marked as one.
 */
final class Repeats {

    /** So many blocks in a row, and so many letters, make a copy. */
    private static final int MOST_BY_CHANCE = 2;

    private static final int SHORTEST_COPY = 200;

    /** In letters. */
    private static final int SHORTEST_QUOTATION = 30;

    private static final int LONGEST_QUOTATION = 400;

    /** Quotations are searched for in so many letters, and no more of them than that. */
    private static final int MOST_LETTERS = 200_000;

    private static final int MOST_QUOTATIONS = 50;

    /** How far out the element is looked for that marks a quotation. */
    private static final int REACH = 4;

    private static final Set<String> MARKS = Set.of("blockquote", "aside", "figure", "q");

    private Repeats() {}

    static void drop(List<Block> blocks) {
        List<String> letters = new ArrayList<>();
        for (Block block : blocks) {
            letters.add(Lines.letters(block.text()));
        }
        BitSet again = copies(letters);
        addQuotations(blocks, letters, again);
        for (int i = again.length() - 1; i >= 0; i--) {
            if (again.get(i)) {
                blocks.remove(i);
            }
        }
    }

    private static BitSet copies(List<String> letters) {
        BitSet copies = new BitSet();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < letters.size(); ) {
            int from = letters.get(i).isEmpty() ? -1 : first.getOrDefault(letters.get(i), -1);
            int length = 0;
            int count = 0;
            while (from >= 0
                    && i + count < letters.size()
                    && from + count < i
                    && letters.get(from + count).equals(letters.get(i + count))) {
                length += letters.get(i + count).length();
                count++;
            }
            if (count > MOST_BY_CHANCE && length >= SHORTEST_COPY) {
                copies.set(i, i + count);
                i += count;
            } else {
                first.putIfAbsent(letters.get(i), i);
                i++;
            }
        }
        return copies;
    }

    private static void addQuotations(List<Block> blocks, List<String> letters, BitSet again) {
        List<Integer> quotations = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            int length = letters.get(i).length();
            boolean quotation = length >= SHORTEST_QUOTATION && length <= LONGEST_QUOTATION && isMarked(blocks.get(i));
            if (quotation && quotations.size() < MOST_QUOTATIONS) {
                quotations.add(i);
            } else if (!again.get(i) && text.length() + length <= MOST_LETTERS) {
                text.append(letters.get(i)).append('\n');
            }
        }
        for (int i : quotations) {
            if (text.indexOf(letters.get(i)) >= 0) {
                again.set(i);
            }
        }
    }

    private static boolean isMarked(Block block) {
        int level = 0;
        for (Element e = block.element(); e != null && level < REACH; e = e.parent()) {
            if (MARKS.contains(e.normalName()) || e.className().toLowerCase(Locale.ROOT).contains("quote")) {
                return true;
            }
            level++;
        }
        return false;
    }
}
