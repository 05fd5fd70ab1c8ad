package io.dateline.reader.article;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Drops whole articles that the page appends to its own, for readers who scroll on.
 *
 * <p>They are built like the page's own: beside an element that holds its headline stand others of the same name that hold a headline too. So
 * are the chapters of a single article: each must also be marked as an article, or say when or by whom it was written.
 */
final class NextArticles {

    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2");
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p");
    private static final Evaluator OF_ONE_ARTICLE =
            QueryParser.parse("time, [itemprop=headline], [itemprop=author], [rel=author], .byline, [data-url]");

    /** Characters of paragraphs that make an article; the sections of a page that all have such a heading often hold less. */
    private static final int ARTICLE = 500;

    private static final int MOST_HEADINGS = 200;
    private static final int LONGEST_TITLE = 500;

    private NextArticles() {}

    /**
     * Drops them.
     *
     * @param headline the heading of the page's own
     */
    static void drop(Element body, Element headline) {
        Evaluator same = new Evaluator.Tag(headline.normalName());
        Element before = headline;
        int length = 0;
        for (Element own = headline.parent(); own != null && own != body; own = own.parent()) {
            for (Element child : own.children()) {
                length += child == before ? 0 : paragraphs(child);
            }
            List<Element> next = length < ARTICLE ? List.of() : next(own, same);
            if (!next.isEmpty()) {
                next.forEach(Element::remove);
                return;
            }
            before = own;
        }
    }

    /**
     * The first heading that is the page's title, or null.
     *
     * @param titles what the page calls itself, by {@link Lines#letters}
     */
    static @Nullable Element headline(Element body, Set<String> titles) {
        for (Element heading :
                body.select(HEADINGS).stream().limit(MOST_HEADINGS).toList()) {
            String text = ShortText.of(heading, LONGEST_TITLE);
            if (text != null && titles.contains(Lines.letters(text))) {
                return heading;
            }
        }
        return null;
    }

    /** Those that follow the page's own article, when all of them hold a headline and the text of an article. */
    private static List<Element> next(Element own, Evaluator headline) {
        if (own.className().isEmpty() && !own.normalName().equals("article")) {
            return List.of();
        }
        List<Element> next = own.nextElementSiblings().stream()
                .filter(other -> Area.isAlike(other, own) && other.selectFirst(headline) != null)
                .toList();
        boolean articles = !next.isEmpty()
                && next.stream().allMatch(other -> paragraphs(other) >= ARTICLE)
                && isMarked(own)
                && next.stream().allMatch(NextArticles::isMarked);
        return articles ? next : List.of();
    }

    private static boolean isMarked(Element element) {
        return element.normalName().equals("article")
                || element.attr("itemtype").endsWith("Article")
                || element.selectFirst(OF_ONE_ARTICLE) != null;
    }

    private static int paragraphs(Element element) {
        return element.select(PARAGRAPHS).stream()
                .mapToInt(paragraph -> Tally.weight(paragraph.ownText()))
                .sum();
    }
}
