package io.dateline.reader.article;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses a page within bounds of memory: what goes beyond is left out and named.
 *
 * <p>jsoup itself bounds depth (512 levels; what is nested deeper becomes shallower and is not lost) and attributes (512 an element).
 */
final class PageParser {

    /** Characters that are read; articles of whole books are shorter. */
    private static final int MOST_CHARACTERS = 10_000_000;

    /** Elements that are read. */
    private static final int MOST_ELEMENTS = 300_000;

    /** A page that is shorter than this cannot hold more than the most elements: an element takes three characters and more. */
    private static final int SURELY_FEW = 3 * MOST_ELEMENTS;

    private static final int LONGEST_NAME = 2_000;
    private static final List<String> NAMES = List.of("class", "id", "style", "role");

    /**
     * A page as a tree.
     *
     * @param cut why not all of it was read, or null
     */
    record Parsed(Document page, @Nullable PageLimit cut) {}

    private PageParser() {}

    static Parsed parse(String html, URI url) {
        if (html.length() <= SURELY_FEW) {
            return new Parsed(Jsoup.parse(html, url.toString()), null);
        }
        boolean cut = html.length() > MOST_CHARACTERS;
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parse(cut ? html.substring(0, MOST_CHARACTERS) : html, url.toString());
            Iterator<Element> elements = parser.iterator();
            int count = 0;
            while (count < MOST_ELEMENTS && elements.hasNext()) {
                elements.next();
                count++;
            }
            boolean more = elements.hasNext();
            Document page = parser.document();
            page.body(); // makes one where the page was cut before it
            shortenNames(page);
            return new Parsed(page, more ? PageLimit.ELEMENTS : cut ? PageLimit.CHARACTERS : null);
        }
    }

    /** Classes and ids are looked at again and again. */
    private static void shortenNames(Document page) {
        page.stream().filter(e -> e.attributesSize() > 0).forEach(element -> {
            for (String name : NAMES) {
                String value = element.attr(name);
                if (value.length() > LONGEST_NAME) {
                    element.attr(name, value.substring(0, LONGEST_NAME));
                }
            }
        });
    }
}
