package io.dateline.reader.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The names in elements that are called after authors. */
final class BylineElements {

    private static final Pattern LIKE_AUTHOR = Pattern.compile("[Aa]uthor|[Bb]yline|[Ww]riter");
    private static final Set<String> AUTHOR = Set.of("author", "authors", "byline", "writer");

    /** Such elements hold no name, or one of somebody else. */
    private static final Set<String> OTHER = Set.of(
            "comment",
            "comments",
            "quote",
            "testimonial",
            "image",
            "img",
            "photo",
            "avatar",
            "bookmark",
            "related",
            "description",
            "position",
            "role",
            "job");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int LONGEST = 120;
    private static final int MOST = 60;
    private static final int MOST_LEVELS = 3;
    private static final int MOST_PIECES = 40;

    private final Elsewhere elsewhere;
    private final Function<String, List<String>> reading;

    /**
     * For one page.
     *
     * @param reading takes the names out of a text
     */
    BylineElements(Elsewhere elsewhere, Function<String, List<String>> reading) {
        this.elsewhere = elsewhere;
        this.reading = reading;
    }

    /** Of the first element that a line beside the headline stands in. */
    List<String> nearby(HeadlineLines around) {
        for (HeadlineLines.Line line : around.lines()) {
            Element element = line.element();
            for (int level = 0; level < MOST_LEVELS && element != null; level++) {
                if (isByline(element)) {
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
    List<String> anywhere(Document page) {
        Set<List<String>> found = new LinkedHashSet<>();
        page.body().stream()
                .filter(BylineElements::isCalled)
                .limit(MOST)
                .filter(this::isByline)
                .map(this::in)
                .filter(names -> !names.isEmpty())
                .forEach(found::add);
        return found.size() == 1 ? found.iterator().next() : List.of();
    }

    /** What holds the headline, too, is called after authors because the whole page has one: {@code <body class=single-author>}. */
    private boolean isByline(Element element) {
        return isCalled(element) && !elsewhere.holdsHeadline(element) && !elsewhere.holds(element);
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
        boolean other = false;
        for (String name : SPACE.split(classes)) {
            // "byline has-photo": what the other names say is how the byline is laid out.
            List<String> words = Names.words(name);
            boolean of = words.stream().anyMatch(OTHER::contains);
            if (words.stream().anyMatch(AUTHOR::contains) && !of) {
                return true;
            }
            other |= of;
        }
        return marked && !other;
    }

    /** By the links, else by the first piece of text that is a name; in a long text, that tells of the author, by its first piece. */
    private List<String> in(Element element) {
        String text = ShortText.of(element, LONGEST);
        if (text == null) {
            return firstOf(element, 1);
        }
        Set<String> linked = new LinkedHashSet<>();
        for (Element link : element.getElementsByTag("a")) {
            linked.addAll(reading.apply(link.text()));
        }
        if (!linked.isEmpty()) {
            return List.copyOf(linked);
        }
        return firstOf(element, MOST_PIECES);
    }

    private List<String> firstOf(Element element, int pieces) {
        return element.nodeStream()
                .filter(BylineElements::isText)
                .limit(pieces)
                .map(piece -> reading.apply(((TextNode) piece).text()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
