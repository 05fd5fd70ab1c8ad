package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How much text each element holds, how much of it runs on or is linked, and how well the element scores as the place of the article.
 *
 * <p>The blocks of an element stand in a row: two numbers tell which, and sums up to each block tell how much they hold. Each element is
 * visited twice however deep the page is nested, so that the whole is linear in the page.
 */
final class Tally {

    /** Ancestors further away than this get no score. */
    private static final int REACH = 6;

    private static final int SHORTEST = 25;

    /** Kana and ideographs, then the syllables of Korean. */
    private static final char FIRST_EAST_ASIAN = '\u3041';

    private static final char LAST_IDEOGRAPH = '\u9FFF';
    private static final char FIRST_SYLLABLE = '\uAC00';
    private static final char LAST_SYLLABLE = '\uD7A3';
    private static final double MOST_LINKED = 0.5;

    private final Map<Element, int[]> spans = new IdentityHashMap<>();
    private final Map<Element, Double> scores = new LinkedHashMap<>();
    private final int[] running;
    private final int[] all;
    private final int[] linked;

    private Tally(int blocks) {
        running = new int[blocks + 1];
        all = new int[blocks + 1];
        linked = new int[blocks + 1];
    }

    static Tally of(List<Block> blocks) {
        Tally tally = new Tally(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int length = weight(block.text());
            boolean runs = isRunning(block, length);
            tally.running[i + 1] = tally.running[i] + (runs ? length : 0);
            tally.all[i + 1] = tally.all[i] + length;
            tally.linked[i + 1] = tally.linked[i] + (int) Math.round(length * block.linkShare());
            for (Element e = block.element(); e != null && !tally.spans.containsKey(e); e = e.parent()) {
                tally.spans.put(e, new int[] {i, -1});
            }
            if (runs) {
                tally.score(block, length);
            }
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
            for (Element e = blocks.get(i).element(); e != null; e = e.parent()) {
                int[] span = tally.spans.get(e);
                if (span == null || span[1] >= 0) {
                    break;
                }
                span[1] = i + 1;
            }
        }
        return tally;
    }

    /** Whether a block reads like a paragraph and not like a label or a list of links. */
    static boolean isRunning(Block block) {
        return isRunning(block, weight(block.text()));
    }

    private static boolean isRunning(Block block, int length) {
        return !block.heading() && length >= SHORTEST && block.linkShare() < MOST_LINKED;
    }

    /** The length of a text as letters of an alphabet would say it: a syllable or a word of an East Asian script counts for several. */
    static int weight(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_EAST_ASIAN) {
                weight += c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE ? 1 : c <= LAST_IDEOGRAPH ? 2 : 0;
            }
        }
        return weight;
    }

    private void score(Block block, int length) {
        String text = block.text();
        long commas = text.chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，' || c == '。')
                .count();
        double score = 1 + Math.min(commas, 10) + Math.min(length / 100.0, 3);
        if (length < 80) {
            score /= 3;
        }
        int level = 0;
        for (Element e = block.element(); e != null && level < REACH; e = e.parent()) {
            double share = level <= 1 ? 1 : level == 2 ? 0.5 : 1.0 / (level * 3);
            scores.merge(e, score * share, Double::sum);
            level++;
        }
    }

    /** Characters of running text within. */
    int text(Element element) {
        return sum(running, element);
    }

    /** Whether the running text of an element begins before a block, counted from the first of the page. */
    boolean runsBefore(Element element, int block) {
        int[] span = spans.get(element);
        return span != null && running[block] > running[span[0]];
    }

    /** Characters of all text within. */
    int length(Element element) {
        return sum(all, element);
    }

    /** Characters of linked text within. */
    int linked(Element element) {
        return sum(linked, element);
    }

    private int sum(int[] sums, Element element) {
        int[] span = spans.get(element);
        return span == null ? 0 : sums[span[1]] - sums[span[0]];
    }

    /** The element that scores best, the first of equals, or null when there is no running text. */
    @Nullable
    Element best() {
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            String name = entry.getKey().normalName();
            boolean place = !name.equals("p") && !name.equals("li") && !name.equals("#root") && !name.equals("html");
            if (place && entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
