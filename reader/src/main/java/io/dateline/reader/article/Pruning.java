package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what is never text, what is not seen, what is named as no article, and what readers wrote below it. */
final class Pruning {

    /** An element that holds more of the running text than this is kept whatever its name. */
    private static final double TOO_MUCH = 0.35;

    /** The same for a name that has other uses too. */
    private static final double TOO_MUCH_FOR_WEAK = 0.1;

    /** When less than this share would be left, nothing is dropped. */
    private static final double LEAST_LEFT = 0.15;

    private static final double NEVER = -1;

    private static final Evaluator HEADLINE = new Evaluator.Tag("h1");
    private static final Evaluator TEXT = QueryParser.parse("article, [itemprop=articleBody]");

    private final Element body;
    private final Names names = new Names();
    private final Map<Element, Names.Verdict> verdicts = new IdentityHashMap<>();
    private final Map<String, Integer> weak = new HashMap<>();
    private List<Block> blocks = List.of();
    private Tally tally = Tally.of(blocks);

    /** The page's first, or null. */
    private final @Nullable Element headline;

    private Pruning(Element body) {
        this.body = body;
        headline = body.selectFirst(HEADLINE);
    }

    /** Prunes; returns the tally of what is left. */
    static Tally of(Element body) {
        Pruning pruning = new Pruning(body);
        body.stream()
                .filter(e -> e != body && (Boilerplate.never(e) || pruning.liesOver(e)))
                .toList()
                .forEach(Element::remove);
        pruning.count(Set.of());
        pruning.drop(element -> Boilerplate.unseen(element) ? TOO_MUCH : NEVER);
        pruning.judgeNames();
        pruning.drop(pruning::mostOfNamed);
        if (Discussion.drop(body, pruning.blocks)) {
            pruning.count(Set.of());
        }
        return pruning.tally;
    }

    /** Boxes over the page may hold more words than the article; what holds a headline is only called so while the box is open. */
    private boolean liesOver(Element element) {
        return Boilerplate.named(element, names) == Names.Verdict.BOX
                && (Boilerplate.unseen(element) || !holdsArticle(element));
    }

    private boolean holdsArticle(Element element) {
        return element.selectFirst(TEXT) != null || (headline != null && element.selectFirst(HEADLINE) == headline);
    }

    private void count(Set<Element> without) {
        blocks = Blocks.of(body, without.isEmpty() ? element -> false : without::contains)
                .list();
        tally = Tally.of(blocks);
    }

    /** Judges all names, and sums up what elements of the same doubtful name hold: a text in parts is as much as one in a single piece. */
    private void judgeNames() {
        body.stream().filter(e -> e != body).forEach(element -> {
            Names.Verdict verdict = Boilerplate.named(element, names);
            if (verdict != Names.Verdict.NONE) {
                verdicts.put(element, verdict);
            }
            if (verdict == Names.Verdict.WEAK) {
                weak.merge(element.className(), tally.text(element), Integer::sum);
            }
        });
    }

    private double mostOfNamed(Element element) {
        return switch (verdicts.getOrDefault(element, Names.Verdict.NONE)) {
            case BOX, STRONG, ABOUT -> TOO_MUCH;
            case WEAK ->
                weak.getOrDefault(element.className(), 0) > tally.text(body) * TOO_MUCH ? NEVER : TOO_MUCH_FOR_WEAK;
            case NONE -> NEVER;
        };
    }

    /**
     * Removes what the rule names, unless it is much of the running text, alone or together: then the rule is wrong about this page.
     *
     * @param most the share of the running text up to which the element goes
     */
    private void drop(ToDoubleFunction<Element> most) {
        int all = tally.text(body);
        Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        body.stream()
                .filter(e -> e != body && isSmall(e, all, most.applyAsDouble(e)))
                .forEach(dropped::add);
        if (dropped.isEmpty()) {
            return;
        }
        List<Block> before = blocks;
        Tally tallyBefore = tally;
        count(dropped);
        if (tally.text(body) >= all * LEAST_LEFT) {
            dropped.forEach(Element::remove);
        } else {
            blocks = before;
            tally = tallyBefore;
        }
    }

    private boolean isSmall(Element element, int all, double most) {
        return most >= 0 && tally.text(element) <= all * most;
    }
}
