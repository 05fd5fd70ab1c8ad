package io.dateline.reader.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The names that a reader sees beside the headline, or in an element that is called after authors. */
final class Byline {

    private static final Pattern LIKE_AUTHOR = Pattern.compile("[Aa]uthor|[Bb]yline|[Ww]riter");
    private static final Set<String> AUTHOR = Set.of("author", "authors", "byline", "writer");

    /** Such elements hold no name, or one of somebody else. */
    private static final Set<String> OTHER = Set.of(
            "comment", "comments", "quote", "testimonial", "image", "img", "photo", "avatar", "bookmark", "related");

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_ELEMENT = 120;
    private static final int MOST_ELEMENTS = 60;
    private static final int MOST_LEVELS = 3;
    private static final int MOST_PIECES = 40;

    private Byline() {}

    /** In order; none when it is not clear who wrote the article. */
    static List<String> of(Document page, HeadlineLines around, Elsewhere elsewhere) {
        List<String> found = inLines(around, elsewhere);
        if (found.isEmpty()) {
            found = nearby(around, elsewhere);
        }
        return found.isEmpty() ? anywhere(page, elsewhere) : found;
    }

    /** In a line that begins with a word that announces a name, or that stands below one. */
    private static List<String> inLines(HeadlineLines around, Elsewhere elsewhere) {
        boolean announced = false;
        for (HeadlineLines.Line line : around.lines()) {
            String text = line.text();
            boolean begins = text.length() <= LONGEST_LINE
                    && BylineWords.BEFORE.matcher(text).find();
            boolean other = begins ? elsewhere.quoted(line.element()) : elsewhere.holds(line.element());
            if ((begins || announced) && !other) {
                List<String> names = BylineNames.seen(text);
                if (!names.isEmpty()) {
                    return names;
                }
            }
            announced = BylineWords.announces(text);
        }
        return List.of();
    }

    private static List<String> nearby(HeadlineLines around, Elsewhere elsewhere) {
        for (HeadlineLines.Line line : around.lines()) {
            Element element = line.element();
            for (int level = 0; level < MOST_LEVELS && element != null; level++) {
                if (isCalled(element) && !elsewhere.holds(element)) {
                    List<String> names = in(element);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
                element = element.parent();
            }
        }
        return List.of();
    }

    /** Where all such elements of the page name the same. */
    private static List<String> anywhere(Document page, Elsewhere elsewhere) {
        Set<List<String>> found = new LinkedHashSet<>();
        page.body().stream()
                .filter(Byline::isCalled)
                .limit(MOST_ELEMENTS)
                .filter(element -> !elsewhere.holds(element))
                .map(Byline::in)
                .filter(names -> !names.isEmpty())
                .forEach(found::add);
        return found.size() == 1 ? found.iterator().next() : List.of();
    }

    private static boolean isCalled(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String classes = Names.classes(element);
        boolean marked =
                element.attr("rel").equals("author") || element.attr("itemprop").equals("author");
        if (!marked && !LIKE_AUTHOR.matcher(classes).find()) {
            return false;
        }
        List<String> words = Names.words(classes);
        return (marked || words.stream().anyMatch(AUTHOR::contains))
                && words.stream().noneMatch(OTHER::contains);
    }

    /** By the links, else by the first piece of text that is a name. */
    private static List<String> in(Element element) {
        String text = ShortText.of(element, LONGEST_ELEMENT);
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        Set<String> linked = new LinkedHashSet<>();
        for (Element link : element.getElementsByTag("a")) {
            linked.addAll(BylineNames.seen(link.text()));
        }
        if (!linked.isEmpty()) {
            return List.copyOf(linked);
        }
        return element.nodeStream()
                .filter(Byline::isText)
                .limit(MOST_PIECES)
                .map(piece -> BylineNames.seen(((TextNode) piece).text()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
