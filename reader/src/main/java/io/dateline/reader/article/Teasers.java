package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Drops rows of teasers: elements built alike, each of which links to another page of the same site by a headline and says a sentence or two on
 * it. They may hold more text than a short article; when they hold most of a page's text they go only where they stand apart from its headline
 * and from any other text.
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

    /** The same of all rows of an article's page, unless they stand apart. */
    private static final double MOST_OF_ARTICLE = 0.5;

    private static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern AFTER_PATH = Pattern.compile("/?(?:[?#].*)?$");
    private static final Pattern ARTICLE = Pattern.compile("\\d{4}|[^/_-][_-][^/_-]+[_-][^/_-][^/]*$");

    /** How far out from its headline a teaser may reach. */
    private static final int REACH = 6;

    private final Tally tally;
    private final String address;
    private final @Nullable Element headline;
    private final Map<Element, Boolean> named = new IdentityHashMap<>();

    private Teasers(Tally tally, String address, @Nullable Element headline) {
        this.tally = tally;
        this.address = address;
        this.headline = headline;
    }

    /**
     * Tells whether there were any.
     *
     * @param headline the heading that is the page's title, or null
     */
    static boolean drop(Element body, @Nullable Element headline, List<Block> blocks, Tally tally) {
        Document page = body.ownerDocument();
        // What the page calls its base may be any address.
        String address = AFTER_PATH
                .matcher(PlainText.cut(page == null ? "" : page.location(), LONGEST_ADDRESS))
                .replaceFirst("");
        return new Teasers(tally, address, headline).drop(body, blocks);
    }

    private boolean drop(Element body, List<Block> blocks) {
        Map<Integer, Element> headlines = new LinkedHashMap<>();
        Map<Element, Integer> held = new IdentityHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isHeadline(block)) {
                headlines.put(i, block.element());
                Element e = block.element();
                for (int level = 0; level < REACH && e != null && e != body; level++, e = e.parent()) {
                    held.merge(e, 1, Integer::sum);
                }
            }
        }
        Map<String, List<Element>> rows = new LinkedHashMap<>();
        headlines.forEach((block, element) -> {
            Element teaser = teaser(element, body, held);
            if (teaser != null && isTeaser(teaser) && !tally.runsBefore(teaser, block)) {
                rows.computeIfAbsent(build(teaser), build -> new ArrayList<>()).add(teaser);
            }
        });
        boolean article = isOfArticle();
        int all = tally.text(body);
        int dropped = 0;
        for (List<Element> row : rows.values()) {
            int text = row.stream().mapToInt(tally::text).sum();
            double most = !article ? MOST_OF_OVERVIEW : standsApart(row) ? 1 : MOST_OF_ARTICLE;
            if (row.size() >= LEAST && dropped + text <= all * most && all - dropped - text >= LEAST_LEFT) {
                row.forEach(Element::remove);
                dropped += text;
            }
        }
        return dropped > 0;
    }

    /** Whether the page has a headline, and the elements around the row hold neither that nor other text. */
    private boolean standsApart(List<Element> row) {
        Map<Element, Integer> parents = new IdentityHashMap<>();
        for (Element teaser : row) {
            Element parent = teaser.parent();
            if (parent == null) {
                return false;
            }
            parents.merge(parent, tally.text(teaser), Integer::sum);
        }
        return headline != null
                && parents.entrySet().stream()
                        .allMatch(parent -> tally.text(parent.getKey()) == parent.getValue()
                                && !Area.isWithin(headline, parent.getKey()));
    }

    /** Whether the address names an article, by a number or by the words of a headline, and no section of the site. */
    private boolean isOfArticle() {
        int path = path();
        return path > 0 && ARTICLE.matcher(address.substring(path)).find();
    }

    /** Where the path begins in the address; less than 1 when it has none. */
    private int path() {
        return address.indexOf('/', address.indexOf("://") + 3);
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

    private boolean isTeaser(Element element) {
        int text = tally.text(element);
        return text >= SHORTEST
                && text <= LONGEST
                && element.selectFirst(HEADLINE) == null
                && leadsToOtherPage(element)
                && !standsInNamedText(element);
    }

    /** Another of the same site: what lies below the page's own address is a part of it, such as a post of a live blog. */
    private boolean leadsToOtherPage(Element element) {
        Element link = element.selectFirst(LINK);
        link = link == null ? element.closest(LINK) : link;
        if (link == null || link.attr("href").startsWith("#")) {
            return false;
        }
        String other = link.absUrl("href");
        boolean own = path() > 0 && other.startsWith(address);
        return !other.isEmpty() && !own && host(other).equals(host(address));
    }

    private static String host(String address) {
        int begin = address.indexOf("://") + 3;
        int end = address.indexOf('/', begin);
        String host = begin < 3 ? "" : address.substring(begin, end < 0 ? address.length() : end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Every ancestor is asked once: there may be many teasers, and long names above them. */
    private boolean standsInNamedText(Element element) {
        List<Element> asked = new ArrayList<>();
        boolean found = false;
        for (Element e = element; e != null && !found; e = e.parent()) {
            Boolean known = named.get(e);
            if (known != null) {
                found = known;
                break;
            }
            asked.add(e);
            found = BODY_NAME.matches(e, e) || NAMED_TEXT.matches(e, e);
        }
        for (Element e : asked) {
            named.put(e, found);
        }
        return found;
    }

    private static String build(Element element) {
        Element parent = element.parent();
        return element.normalName() + ' ' + Names.classes(element) + " in "
                + (parent == null ? "" : Names.classes(parent));
    }
}
