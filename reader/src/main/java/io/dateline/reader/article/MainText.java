package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page.
 *
 * <pre>
 *   page → without what is never text → without what is named as no article → area of the article
 *        → without link lists → blocks → without adverts, sharing lines, repeats of the title
 * </pre>
 */
final class MainText {

    /** Text below this length is doubted, and JSON-LD's {@code articleBody} asked. */
    private static final int LITTLE = 250;

    /** An element that holds more of the running text than this is kept whatever its name. */
    private static final double TOO_MUCH = 0.35;

    /** The same for a name that has other uses too. */
    private static final double TOO_MUCH_FOR_WEAK = 0.1;

    /** When less than this share would be left, nothing is dropped. */
    private static final double LEAST_LEFT = 0.15;

    private static final double NEVER = -1;

    private static final double LINK_LIST = 0.5;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table");

    private MainText() {}

    /** Takes the page apart. */
    static String of(Document page, @Nullable String title, @Nullable String section, @Nullable String articleText) {
        Element body = page.body();
        Labels labels = Labels.of(page, section);
        Set<String> titles = title == null ? Set.of() : Set.of(Lines.letters(title));
        prune(body);
        Tally tally = Tally.of(Blocks.of(body).list());
        List<String> kept = new ArrayList<>();
        for (Element area : Area.of(body, tally)) {
            dropLinkLists(area);
            kept.addAll(Lines.kept(Blocks.of(area).list(), titles, labels));
        }
        String text = String.join("\n\n", kept);
        boolean rescued = articleText != null && text.length() < LITTLE && articleText.length() > text.length();
        return rescued && articleText != null ? articleText : text;
    }

    private static void prune(Element body) {
        body.stream().filter(e -> e != body && Boilerplate.never(e)).toList().forEach(Element::remove);
        drop(body, element -> Boilerplate.unseen(element) ? TOO_MUCH : NEVER);
        drop(body, MainText::mostOfNamed);
        Discussion.drop(body);
    }

    private static double mostOfNamed(Element element) {
        return switch (Boilerplate.named(element)) {
            case STRONG -> TOO_MUCH;
            case WEAK -> TOO_MUCH_FOR_WEAK;
            case NONE -> NEVER;
        };
    }

    /**
     * Removes what the rule names, unless it is much of the running text, alone or together: then the rule is wrong about this page.
     *
     * @param most the share of the running text up to which the element goes
     */
    private static void drop(Element body, ToDoubleFunction<Element> most) {
        Tally tally = Tally.of(Blocks.of(body).list());
        double all = tally.text(body);
        Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : body.getAllElements()) {
            if (element != body && tally.text(element) <= all * most.applyAsDouble(element)) {
                dropped.add(element);
            }
        }
        double left = Tally.of(Blocks.of(body, dropped::contains).list()).text(body);
        if (left >= all * LEAST_LEFT) {
            dropped.forEach(Element::remove);
        }
    }

    /** One pass over the blocks gives each element its share; looking at every element's own blocks would be quadratic. */
    private static void dropLinkLists(Element area) {
        Map<Element, int[]> lengths = new IdentityHashMap<>();
        for (Block block : Blocks.of(area).list()) {
            for (Element e = block.element(); e != null && e != area; e = e.parent()) {
                int[] sum = lengths.computeIfAbsent(e, k -> new int[2]);
                sum[0] += block.text().length();
                sum[1] += block.linked();
            }
        }
        lengths.forEach((element, sum) -> {
            if (LISTS.contains(element.normalName()) && sum[1] > sum[0] * LINK_LIST) {
                element.remove();
            }
        });
    }
}
