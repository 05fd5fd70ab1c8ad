package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How much running text each element holds, and how well it scores as the place of the article.
 *
 * <p>Made in one pass over the blocks: each gives its characters to all its ancestors, and its score to the nearest ones, so that the
 * whole is linear in the page.
 */
final class Tally {

    /** Ancestors further away than this get no score. */
    private static final int REACH = 6;

    private static final int SHORTEST = 25;
    private static final double MOST_LINKED = 0.5;

    private final Map<Element, double[]> sums = new LinkedHashMap<>();

    static Tally of(List<Block> blocks) {
        Tally tally = new Tally();
        for (Block block : blocks) {
            if (isRunning(block)) {
                tally.add(block);
            }
        }
        return tally;
    }

    /** Whether a block reads like a paragraph and not like a label or a list of links. */
    static boolean isRunning(Block block) {
        return !block.heading() && block.text().length() >= SHORTEST && block.linkShare() < MOST_LINKED;
    }

    private void add(Block block) {
        String text = block.text();
        long commas = text.chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，' || c == '。')
                .count();
        double score = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 3);
        if (text.length() < 80) {
            score /= 3;
        }
        int level = 0;
        for (Element e = block.element(); e != null; e = e.parent()) {
            double[] sum = sums.computeIfAbsent(e, k -> new double[2]);
            sum[0] += text.length();
            if (level < REACH) {
                double share = level <= 1 ? 1 : level == 2 ? 0.5 : 1.0 / (level * 3);
                sum[1] += score * share;
            }
            level++;
        }
    }

    /** Characters of running text within. */
    double text(Element element) {
        double[] sum = sums.get(element);
        return sum == null ? 0 : sum[0];
    }

    /** The element that scores best, or null when there is no running text. */
    @Nullable
    Element best() {
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, double[]> entry : sums.entrySet()) {
            String name = entry.getKey().normalName();
            boolean place = !name.equals("p") && !name.equals("li") && !name.equals("#root") && !name.equals("html");
            if (place && entry.getValue()[1] > most) {
                most = entry.getValue()[1];
                best = entry.getKey();
            }
        }
        return best;
    }
}
