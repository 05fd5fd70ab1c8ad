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
 * <p>They are built like the page's own: beside an element that holds its headline stand others of the same name that hold a headline too.
 */
final class NextArticles {

    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2");
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p");

    /** Characters of paragraphs that make an article; the sections of a page that all have such a heading often hold less. */
    private static final int ARTICLE = 500;

    private static final int MOST_HEADINGS = 200;
    private static final int LONGEST_TITLE = 500;

    private NextArticles() {}

    /**
     * Drops them.
     *
     * @param titles what the page calls itself, by {@link Lines#letters}
     */
    static void drop(Element body, Set<String> titles) {
        Element headline = headline(body, titles);
        if (headline == null) {
            return;
        }
        Evaluator same = new Evaluator.Tag(headline.normalName());
        for (Element own = headline.parent(); own != null && own != body; own = own.parent()) {
            List<Element> next = next(own, same);
            if (!next.isEmpty()) {
                next.forEach(Element::remove);
                return;
            }
        }
    }

    private static @Nullable Element headline(Element body, Set<String> titles) {
        for (Element heading :
                body.select(HEADINGS).stream().limit(MOST_HEADINGS).toList()) {
            String text = ShortText.of(heading, LONGEST_TITLE);
            if (text != null && titles.contains(Lines.letters(text))) {
                return heading;
            }
        }
        return null;
    }

    /** Those that follow an element, when both it and they hold a headline and the text of an article. */
    private static List<Element> next(Element own, Evaluator headline) {
        if (own.className().isEmpty() && !own.normalName().equals("article")) {
            return List.of();
        }
        List<Element> next = own.nextElementSiblings().stream()
                .filter(other -> other.normalName().equals(own.normalName())
                        && other.className().equals(own.className())
                        && other.selectFirst(headline) != null)
                .toList();
        return !next.isEmpty() && isArticle(own) && next.stream().allMatch(NextArticles::isArticle) ? next : List.of();
    }

    private static boolean isArticle(Element element) {
        int length = 0;
        for (Element paragraph : element.select(PARAGRAPHS)) {
            length += Tally.weight(paragraph.ownText());
            if (length >= ARTICLE) {
                return true;
            }
        }
        return false;
    }
}
