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

    /** More blocks in a row than these, of so many characters, make a copy. */
    private static final int MOST_BY_CHANCE = 2;

    private static final int SHORTEST_COPY = 250;

    /** In characters. */
    private static final int SHORTEST_QUOTATION = 40;

    private static final int LONGEST_QUOTATION = 500;

    /** Quotations are searched for in so many letters, and no more of them than that. */
    private static final int MOST_LETTERS = 200_000;

    private static final int MOST_QUOTATIONS = 50;

    /** How far out the element is looked for that marks a quotation. */
    private static final int REACH = 4;

    private static final Set<String> MARKS = Set.of("blockquote", "aside", "figure", "q");

    private Repeats() {}

    static void drop(List<Block> blocks) {
        List<String> texts = blocks.stream().map(Block::text).toList();
        BitSet again = copies(texts);
        addQuotations(blocks, again);
        if (!again.isEmpty()) {
            List<Block> kept = new ArrayList<>(blocks.size());
            for (int i = again.nextClearBit(0); i < blocks.size(); i = again.nextClearBit(i + 1)) {
                kept.add(blocks.get(i));
            }
            blocks.clear();
            blocks.addAll(kept);
        }
    }

    private static BitSet copies(List<String> texts) {
        BitSet copies = new BitSet();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < texts.size(); ) {
            int from = first.getOrDefault(texts.get(i), i);
            int length = 0;
            int count = 0;
            while (from + count < i
                    && i + count < texts.size()
                    && texts.get(from + count).equals(texts.get(i + count))) {
                length += texts.get(i + count).length();
                count++;
            }
            if (count > MOST_BY_CHANCE && length >= SHORTEST_COPY) {
                copies.set(i, i + count);
                i += count;
            } else {
                first.putIfAbsent(texts.get(i), i);
                i++;
            }
        }
        return copies;
    }

    private static void addQuotations(List<Block> blocks, BitSet again) {
        List<Integer> quotations = new ArrayList<>();
        for (int i = 0; i < blocks.size() && quotations.size() < MOST_QUOTATIONS; i++) {
            int length = blocks.get(i).text().length();
            if (length >= SHORTEST_QUOTATION && length <= LONGEST_QUOTATION && isMarked(blocks.get(i))) {
                quotations.add(i);
            }
        }
        if (quotations.isEmpty()) {
            return;
        }
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < blocks.size() && rest.length() <= MOST_LETTERS; i++) {
            if (!again.get(i) && !quotations.contains(i)) {
                rest.append(Lines.letters(blocks.get(i).text())).append('\n');
            }
        }
        for (int i : quotations) {
            if (rest.indexOf(Lines.letters(blocks.get(i).text())) >= 0) {
                again.set(i);
            }
        }
    }

    private static boolean isMarked(Block block) {
        int level = 0;
        for (Element e = block.element(); e != null && level < REACH; e = e.parent()) {
            if (MARKS.contains(e.normalName())
                    || Names.classes(e).toLowerCase(Locale.ROOT).contains("quote")) {
                return true;
            }
            level++;
        }
        return false;
    }
}
