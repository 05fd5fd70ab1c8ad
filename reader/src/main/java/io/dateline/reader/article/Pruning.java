package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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

    /** Running text, in characters. Where less would be left, what is called a box over the page may be the page. */
    private static final int LEAST_BELOW_BOXES = 100;

    private static final double MOST_OF_COOKIES = 0.2;

    private static final Evaluator HEADLINE = new Evaluator.Tag("h1");
    private static final Evaluator TEXT = QueryParser.parse("article, [itemprop=articleBody]");

    private final Element body;
    private final Names names = new Names();
    private final Map<Element, Names.Verdict> verdicts = new IdentityHashMap<>();
    private final Map<String, Integer> weak = new HashMap<>();
    private List<Block> blocks = List.of();
    private Tally tally = Tally.of(blocks);

    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What the heading that is the page's title stands in. */
    private final Set<Element> titled = Collections.newSetFromMap(new IdentityHashMap<>());

    private Pruning(Element body, @Nullable Element headline) {
        this.body = body;
        for (Element e = headline; e != null; e = e.parent()) {
            titled.add(e);
        }
    }

    /**
     * What is left of a page.
     *
     * @param tally of it
     * @param silent what was taken out because it is never text
     */
    record Pruned(Tally tally, List<Element> silent) {}

    /**
     * Prunes.
     *
     * @param headline the heading that is the page's title, or null
     */
    static Pruned of(Element body, @Nullable Element headline) {
        Pruning pruning = new Pruning(body, headline);
        List<Element> silent = new ArrayList<>();
        List<Element> boxes = new ArrayList<>();
        body.stream().filter(e -> e != body).forEach(element -> {
            if (Boilerplate.never(element)) {
                silent.add(element);
            } else if (pruning.judge(element) == Names.Verdict.BOX && pruning.liesOver(element)) {
                boxes.add(element);
            }
        });
        silent.forEach(Element::remove);
        pruning.dropBoxes(boxes);
        pruning.drop(element -> Boilerplate.unseen(element) ? TOO_MUCH : NEVER);
        pruning.sumUpNames();
        pruning.drop(pruning::mostOfNamed);
        if (Discussion.drop(body, pruning.blocks)) {
            pruning.count(Set.of());
        }
        if (Teasers.drop(body, headline, pruning.blocks, pruning.tally)) {
            pruning.count(Set.of());
        }
        return new Pruned(pruning.tally, silent);
    }

    private Names.Verdict judge(Element element) {
        Names.Verdict verdict = Boilerplate.named(element, names);
        if (verdict != Names.Verdict.NONE) {
            verdicts.put(element, verdict);
        }
        return verdict;
    }

    /** Boxes over the page may hold more words than the article; what holds a headline is only called so while the box is open. */
    private boolean liesOver(Element element) {
        return Boilerplate.unseen(element)
                || (!titled.contains(element) && !holders().contains(element));
    }

    /** Takes all, unless next to nothing would be left: then only what has no headline and is not seen or asks about cookies. */
    private void dropBoxes(List<Element> boxes) {
        Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        dropped.addAll(boxes);
        count(dropped);
        if (!boxes.isEmpty() && tally.text(body) < LEAST_BELOW_BOXES) {
            Element outer = null;
            boolean keep = false;
            for (Element box : boxes) {
                if (outer == null || !Area.isWithin(box, outer)) {
                    outer = box;
                    keep = titled.contains(box) || (!Boilerplate.unseen(box) && !asksAboutCookies(box));
                }
                if (keep) {
                    dropped.remove(box);
                }
            }
            count(dropped);
        }
        dropped.forEach(Element::remove);
    }

    /** Whether no small part of its text names them; the foot of any page may. */
    private static boolean asksAboutCookies(Element box) {
        int all = 0;
        int asking = 0;
        for (Block block : Blocks.of(box).list()) {
            if (Tally.isRunning(block)) {
                all += block.text().length();
                asking += block.text().toLowerCase(Locale.ROOT).contains("cookie")
                        ? block.text().length()
                        : 0;
            }
        }
        return asking > all * MOST_OF_COOKIES;
    }

    /** What the page's first headline and named texts stand in. */
    private Set<Element> holders() {
        if (holders.isEmpty()) {
            List<Element> signs = new ArrayList<>(body.select(TEXT));
            signs.addAll(body.select(HEADLINE).stream().limit(1).toList());
            holders.add(body);
            for (Element sign : signs) {
                for (Element e = sign; e != null && holders.add(e); ) {
                    e = e.parent();
                }
            }
        }
        return holders;
    }

    private void count(Set<Element> without) {
        blocks = Blocks.of(body, without.isEmpty() ? element -> false : without::contains)
                .list();
        tally = Tally.of(blocks);
    }

    /** What elements of the same doubtful name hold together: a text in parts is as much as one in a single piece. */
    private void sumUpNames() {
        verdicts.forEach((element, verdict) -> {
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
