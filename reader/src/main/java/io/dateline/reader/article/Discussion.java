package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What readers wrote below the article. However much it is, it is none of the article. */
final class Discussion {

    private static final Pattern NAMED =
            Pattern.compile("(?<!\\p{L})(?:discussions?|comments?|respond)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 500;

    /** Characters of running text that must stand before it: less may be all that there is besides an article so named. */
    private static final int LEAST_BEFORE = 250;

    private Discussion() {}

    /** Removes containers that are named a discussion and follow the text. Tells whether there were any. */
    static boolean drop(Element body, List<Block> blocks) {
        List<Element> named = body.stream().filter(e -> e != body && isNamed(e)).toList();
        if (named.isEmpty()) {
            return false;
        }
        Map<Element, Integer> before = before(blocks);
        boolean dropped = false;
        Set<Element> articles = holders(body);
        for (Element element : named) {
            if (before.getOrDefault(element, 0) >= LEAST_BEFORE && !articles.contains(element)) {
                element.remove();
                dropped = true;
            }
        }
        return dropped;
    }

    /** The elements that a headline or a named text stands in. */
    private static Set<Element> holders(Element body) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element sign : body.select("h1, [itemprop=articleBody]")) {
            for (Element e = sign; e != null && holders.add(e); ) {
                e = e.parent();
            }
        }
        return holders;
    }

    private static boolean isNamed(Element element) {
        return element.attributesSize() > 0 && isNamed(element.id(), element.className());
    }

    private static boolean isNamed(String id, String classes) {
        return NAMED.matcher(cut(id)).find() || NAMED.matcher(cut(classes)).find();
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** How many characters of running text stand before each element that holds text. */
    private static Map<Element, Integer> before(List<Block> blocks) {
        Map<Element, Integer> before = new IdentityHashMap<>();
        int sum = 0;
        for (Block block : blocks) {
            for (Element e = block.element(); e != null && !before.containsKey(e); e = e.parent()) {
                before.put(e, sum);
            }
            sum += Tally.isRunning(block) ? block.text().length() : 0;
        }
        return before;
    }
}
