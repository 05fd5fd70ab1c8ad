package io.dateline.reader.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Tells what stands in a page but belongs to something else than its article: other articles, comments, quoted posts. For one page. */
final class Elsewhere {

    private static final Evaluator QUOTATION = new Evaluator.Tag("blockquote");

    private static final int MOST_HEADLINES = 20;

    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Names names = new Names();

    Elsewhere(Document page) {
        for (Element headline : page.select("h1, [itemprop=headline]").stream()
                .limit(MOST_HEADLINES)
                .toList()) {
            for (Element e = headline; e != null && holders.add(e); ) {
                e = e.parent();
            }
        }
    }

    /** Whether the element belongs to something else, and what it belongs to does not hold the headline. */
    boolean holds(Element element) {
        for (Element e = element; e != null && !holders.contains(e); e = e.parent()) {
            if (e.normalName().equals("blockquote") || names.of(e).compareTo(Names.Verdict.STRONG) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element stands in a quotation. */
    boolean quoted(Element element) {
        return element.closest(QUOTATION) != null;
    }
}
