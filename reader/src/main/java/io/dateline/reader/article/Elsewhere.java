package io.dateline.reader.article;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Tells what stands in a page but belongs to something else than its article: other articles, comments, quoted posts. For one page. */
final class Elsewhere {

    private static final Evaluator QUOTATION = new Evaluator.Tag("blockquote");

    private static final int MOST_HEADLINES = 20;

    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Names names = new Names();

    /** Words of the names of what holds a headline, where these sound like something else: {@code newsletter-hero}. */
    private final Set<String> own = new HashSet<>();

    Elsewhere(Document page) {
        for (Element headline : page.select("h1, [itemprop=headline]").stream()
                .limit(MOST_HEADLINES)
                .toList()) {
            for (Element e = headline; e != null && holders.add(e); e = e.parent()) {
                if (e != page.body() && isNamed(e)) {
                    own.addAll(Names.words(Names.classes(e)));
                }
            }
        }
    }

    /** Whether the element belongs to something else, and what it belongs to does not hold the headline. */
    boolean holds(Element element) {
        return holds(element, this::isNamed);
    }

    /** The same for what stands beside the headline: the words of a name that what holds the headline has too say nothing there. */
    boolean holdsBesideHeadline(Element element) {
        return holds(
                element, e -> isNamed(e) && (own.isEmpty() || Names.of(e, own).compareTo(Names.Verdict.STRONG) >= 0));
    }

    private boolean holds(Element element, Predicate<Element> named) {
        for (Element e = element; e != null && !holders.contains(e); e = e.parent()) {
            if (e.normalName().equals("blockquote") || named.test(e)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(Element element) {
        return names.of(element).compareTo(Names.Verdict.STRONG) >= 0;
    }

    /** Whether a headline stands in the element. */
    boolean holdsHeadline(Element element) {
        return holders.contains(element);
    }

    /** Whether the element stands in a quotation. */
    boolean quoted(Element element) {
        return element.closest(QUOTATION) != null;
    }
}
