package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where in the page the article stands.
 *
 * <p>Elements that say so by their names come first, the most exact names before the vaguer ones; they are taken when they hold most of the
 * running text that scoring would find, and no small part of the page's: an article in many parts has only its introduction so named. Else
 * scoring decides. What is vaguely named is narrowed to the element within that holds nearly all of its text.
 */
final class Area {

    /** Share of the scored area's text that a named area must hold. */
    private static final double ENOUGH = 0.6;

    /** Share of the whole page's text that an area must hold, once navigation and the like are gone. */
    private static final double LEAST_OF_PAGE = 0.3;

    /** An element within holding this share of a vaguely named area is the article, the rest is around it. */
    private static final double NEARLY_ALL = 0.7;

    private static final int LEAST_TEXT = 250;

    /** In characters, of a part beside the largest. */
    private static final int LEAST_PART = 80;

    /** In characters; what is shorter may be a line of the site's. */
    private static final int PARAGRAPH = 100;

    /** Share of an element's text; what stands between parts of the article and is linked more is a list of links. */
    private static final double MOST_LINKED = 0.5;

    /** How many of the lists of names are exact. */
    private static final int EXACT = 2;

    private static final List<Evaluator> NAMED = List.of(
            query(
                    "[itemprop=articleBody], [itemprop=reviewBody], [property=articleBody], [data-testid=article-body], [data-component=text-block]"),
            new BodyNames(),
            query("article, [role=article], [itemtype$=Article], [itemtype$=BlogPosting]"),
            query("main, [role=main], #main-content, #main, #content, .main-content, .content"));

    private Area() {}

    private static Evaluator query(String css) {
        return QueryParser.parse(css);
    }

    /** The elements of the article in order; empty when the page has no running text. */
    static List<Element> of(Element body, Tally tally) {
        Element scored = tally.best();
        if (scored == null) {
            return List.of();
        }
        double least = tally.text(body) * LEAST_OF_PAGE;
        double wanted = Math.max(Math.max(tally.text(scored) * ENOUGH, least), LEAST_TEXT);
        for (int exactness = 0; exactness < NAMED.size(); exactness++) {
            List<Element> group = main(outermost(body.select(NAMED.get(exactness))), tally);
            double text = group.stream().mapToInt(tally::text).sum();
            if (text >= wanted) {
                return exactness < EXACT ? joined(group, tally) : narrowed(group, scored, text, tally);
            }
        }
        Element widened = widened(scored, tally);
        double text = tally.text(widened);
        return text >= least ? narrowed(List.of(widened), scored, text, tally) : List.of(body);
    }

    private static List<Element> narrowed(List<Element> group, Element scored, double text, Tally tally) {
        for (Element area : group) {
            if (isWithin(scored, area) && tally.text(scored) >= text * NEARLY_ALL) {
                return whole(scored, area, tally);
            }
        }
        return group;
    }

    /**
     * The element with those beside it that are built alike and go on with the text, or the one around it when that holds a paragraph before it,
     * as it does where the rest is a list or opens at a click.
     */
    private static List<Element> whole(Element scored, Element area, Tally tally) {
        List<Element> whole = List.of(scored);
        Element e = scored;
        for (Element parent = e.parent(); e != area && parent != null; parent = e.parent()) {
            if (followsParagraph(e, tally)) {
                whole = List.of(parent);
            } else {
                List<Element> parts = parts(e, tally);
                whole = parts.size() > 1 ? parts : whole;
            }
            e = parent;
        }
        return whole;
    }

    /**
     * The element and those beside it that are built alike and hold a paragraph each, as where adverts part a text. Without any class to go by
     * only what stands before it counts: comments and terms stand below.
     */
    private static List<Element> parts(Element element, Tally tally) {
        Element parent = element.parent();
        if (parent == null) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>();
        boolean before = true;
        for (Element child : parent.children()) {
            before &= child != element;
            boolean alike =
                    isAlike(child, element) && (before || !element.className().isEmpty());
            if (child == element || (alike && tally.text(child) >= PARAGRAPH)) {
                parts.add(child);
            }
        }
        return joined(parts, tally);
    }

    /** With what stands between them when all stand side by side: headings and lists are called otherwise than paragraphs. */
    private static List<Element> joined(List<Element> parts, Tally tally) {
        Element parent = parts.get(0).parent();
        if (parts.size() < 2 || parent == null || parts.stream().anyMatch(part -> part.parent() != parent)) {
            return parts;
        }
        int last = parts.get(parts.size() - 1).elementSiblingIndex();
        Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(parts);
        return parent.children().subList(parts.get(0).elementSiblingIndex(), last + 1).stream()
                .filter(e -> known.contains(e) || tally.linked(e) <= tally.length(e) * MOST_LINKED)
                .toList();
    }

    /** Whether both have the same name and the same classes; two elements without any class are alike, too. */
    static boolean isAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName()) && one.className().equals(other.className());
    }

    private static boolean followsParagraph(Element element, Tally tally) {
        for (Element e = element.previousElementSibling(); e != null; e = e.previousElementSibling()) {
            if (e.normalName().equals("p") && tally.text(e) >= PARAGRAPH) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> outermost(List<Element> elements) {
        List<Element> outer = new ArrayList<>();
        Element last = null;
        for (Element element : elements) {
            if (last == null || !isWithin(element, last)) {
                outer.add(element);
                last = element;
            }
        }
        return outer;
    }

    static boolean isWithin(Element element, Element ancestor) {
        for (Element e = element.parent(); e != null; e = e.parent()) {
            if (e == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The element with most text, and those beside it that go on with the same text; teasers of other articles hold far less. */
    private static List<Element> main(List<Element> elements, Tally tally) {
        Element largest = null;
        for (Element element : elements) {
            if (largest == null || tally.text(element) > tally.text(largest)) {
                largest = element;
            }
        }
        if (largest == null) {
            return List.of();
        }
        List<Element> group = new ArrayList<>();
        for (Element element : elements) {
            boolean article = element.normalName().equals("article");
            if (element == largest || (isAlike(element, largest) && !article && tally.text(element) >= LEAST_PART)) {
                group.add(element);
            }
        }
        return group;
    }

    /** Up to the ancestor that holds clearly more of the running text, but not the whole page's. */
    private static Element widened(Element scored, Tally tally) {
        Element area = scored;
        for (Element e = scored.parent(); e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (tally.text(e) > tally.text(area) * 1.25) {
                area = e;
            }
        }
        return area;
    }
}
