package io.dateline.reader.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The names that a page announces anywhere, below its text most often: "Written by Ana Duarte", or "Author" with the name below. */
final class Signature {

    private static final int LONGEST = 100;
    private static final int MOST = 60;

    /** Texts that are looked at; a signature farther on is not found. */
    private static final int MOST_PIECES = 20_000;

    private static final Evaluator OF_SITE = QueryParser.parse("footer, nav");

    private Signature() {}

    /** Where all of them name the same; else none. */
    static List<String> of(Document page, Elsewhere elsewhere) {
        Set<List<String>> found = new LinkedHashSet<>();
        boolean announced = false;
        List<TextNode> pieces = page.body()
                .nodeStream()
                .filter(Signature::isText)
                .limit(MOST_PIECES)
                .map(TextNode.class::cast)
                .toList();
        for (TextNode piece : pieces) {
            String text = piece.text().strip();
            boolean begins = text.length() <= LONGEST && BylineWords.signs(text);
            if ((begins || announced) && found.size() < MOST) {
                Element element = piece.parentElement();
                List<String> names = BylineNames.seen(text);
                if (!names.isEmpty() && element != null && !isOfSite(element) && !elsewhere.holds(element)) {
                    found.add(names);
                }
            }
            announced = text.length() <= LONGEST && begins(piece) && BylineWords.announcesSignature(text);
        }
        return found.size() == 1 ? found.iterator().next() : List.of();
    }

    /** Whether its element begins with it: a "by" between a link and another belongs to a sentence. */
    private static boolean begins(TextNode piece) {
        Node before = piece.previousSibling();
        return before == null
                || (before.previousSibling() == null && before instanceof TextNode text && text.isBlank());
    }

    /** Whether it tells of the site, and of all of its pages alike. Notes on the author stand aside, too. */
    private static boolean isOfSite(Element element) {
        return element.closest(OF_SITE) != null;
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
