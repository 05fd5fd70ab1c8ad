package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Drops rows of teasers: elements built alike, each of which links to another page of the same site by a headline and says a sentence or two on
 * it. They may hold more text than a short article.
 *
 * <p>Within an element that is named the text they stay: an overview is made of such items.
 */
final class Teasers {

    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator HEADLINE = new Evaluator.Tag("h1");
    private static final Evaluator NAMED_TEXT = QueryParser.parse("[itemprop=articleBody], [property=articleBody]");
    private static final Evaluator BODY_NAME = new BodyNames();

    /** Fewer than this are no row. */
    private static final int LEAST = 3;

    private static final int SHORTEST_HEADLINE = 15;
    private static final int LONGEST_HEADLINE = 200;

    /** A headline with a smaller share of links is none of a teaser. */
    private static final double LINKED = 0.8;

    /** Running text of one teaser, in characters. */
    private static final int SHORTEST = 25;

    private static final int LONGEST = 400;

    /** Running text that must be left in the page. */
    private static final int LEAST_LEFT = 140;

    /** The largest share of a page's text that a row may hold when the page may be an overview, made of such rows. */
    private static final double MOST_OF_OVERVIEW = 0.3;

    private static final Pattern AFTER_PATH = Pattern.compile("/?(?:[?#].*)?$");
    private static final Pattern ARTICLE = Pattern.compile("\\d{4}|[^/_-]+(?:[_-][^/_-]+){2,}$");

    /** How far out from its headline a teaser may reach. */
    private static final int REACH = 6;

    private Teasers() {}

    /** Tells whether there were any. */
    static boolean drop(Element body, List<Block> blocks, Tally tally) {
        List<Element> headlines = new ArrayList<>();
        Map<Element, Integer> held = new IdentityHashMap<>();
        for (Block block : blocks) {
            if (isHeadline(block)) {
                headlines.add(block.element());
                Element e = block.element();
                for (int level = 0; level < REACH && e != null && e != body; level++, e = e.parent()) {
                    held.merge(e, 1, Integer::sum);
                }
            }
        }
        Map<String, List<Element>> rows = new HashMap<>();
        for (Element headline : headlines) {
            Element teaser = teaser(headline, body, held);
            if (teaser != null && isTeaser(teaser, tally)) {
                rows.computeIfAbsent(build(teaser), build -> new ArrayList<>()).add(teaser);
            }
        }
        boolean dropped = false;
        int left = tally.text(body);
        double most = isOfArticle(body.baseUri()) ? left : left * MOST_OF_OVERVIEW;
        for (List<Element> row : rows.values()) {
            int text = row.stream().mapToInt(tally::text).sum();
            if (row.size() >= LEAST && text <= most && left - text >= LEAST_LEFT) {
                row.forEach(Element::remove);
                left -= text;
                dropped = true;
            }
        }
        return dropped;
    }

    /** Whether the address names an article, by a number or by the words of a headline, and no section of the site. */
    private static boolean isOfArticle(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        return path > 0
                && ARTICLE.matcher(AFTER_PATH.matcher(address.substring(path)).replaceFirst(""))
                        .find();
    }

    private static boolean isHeadline(Block block) {
        int length = Tally.weight(block.text());
        return block.linkShare() > LINKED && length >= SHORTEST_HEADLINE && length <= LONGEST_HEADLINE;
    }

    /** The largest element around the headline that holds no other. */
    private static @Nullable Element teaser(Element headline, Element body, Map<Element, Integer> held) {
        Element teaser = null;
        Element e = headline;
        for (int level = 0; level < REACH && e != null && e != body && held.getOrDefault(e, 0) == 1; level++) {
            teaser = e;
            e = e.parent();
        }
        return teaser;
    }

    private static boolean isTeaser(Element element, Tally tally) {
        int text = tally.text(element);
        return text >= SHORTEST
                && text <= LONGEST
                && element.selectFirst(HEADLINE) == null
                && leadsToOtherPage(element)
                && !standsInNamedText(element);
    }

    private static boolean leadsToOtherPage(Element element) {
        Element link = element.selectFirst(LINK);
        link = link == null ? element.closest(LINK) : link;
        if (link == null || link.attr("href").startsWith("#")) {
            return false;
        }
        String address = link.absUrl("href");
        return !address.isEmpty() && host(address).equals(host(link.baseUri()));
    }

    private static String host(String address) {
        int begin = address.indexOf("://") + 3;
        int end = address.indexOf('/', begin);
        String host = begin < 3 ? "" : address.substring(begin, end < 0 ? address.length() : end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean standsInNamedText(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (BODY_NAME.matches(e, e) || NAMED_TEXT.matches(e, e)) {
                return true;
            }
        }
        return false;
    }

    private static String build(Element element) {
        Element parent = element.parent();
        return element.normalName() + ' ' + Names.classes(element) + " in "
                + (parent == null ? "" : Names.classes(parent));
    }
}
