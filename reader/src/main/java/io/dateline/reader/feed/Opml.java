package io.dateline.reader.feed;

import io.dateline.reader.text.TextDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of feeds in OPML 1.0 to 2.0. */
public final class Opml {

    /**
     * One subscription of the list.
     *
     * @param url address of the feed
     * @param title its name, or null
     * @param site address of its site, or null
     * @param tags its categories and the outlines that it stands under, outermost first
     */
    public record Outline(
            String url, @Nullable String title, @Nullable String site, List<String> tags) {

        public Outline {
            tags = List.copyOf(tags);
        }
    }

    private Opml() {}

    /**
     * The feeds of a list, in order, each address once.
     *
     * @throws FeedException when it is no OPML
     */
    public static List<Outline> read(byte[] body) throws FeedException {
        Document document = XmlTree.parse(TextDecoder.xml(body, null), "");
        Element root = document.stream()
                .filter(e -> XmlTree.local(e).equals("opml") || XmlTree.local(e).equals("outline"))
                .findFirst()
                .orElseThrow(() -> new FeedException("the document is no OPML: it has neither <opml> nor <outline>"));
        List<Outline> outlines = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Element element : root.getAllElements()) {
            String url = attribute(element, "xmlurl");
            if (XmlTree.local(element).equals("outline") && url != null && seen.add(url)) {
                String title = attribute(element, "title");
                outlines.add(new Outline(
                        url,
                        title == null ? attribute(element, "text") : title,
                        attribute(element, "htmlurl"),
                        tags(element)));
            }
        }
        return outlines;
    }

    /** Writes OPML 2.0. */
    public static String write(String title, List<Outline> outlines) {
        Document document = new Document("");
        document.parser(Parser.xmlParser());
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text(title);
        Element body = opml.appendElement("body");
        for (Outline outline : outlines) {
            String name = outline.title() == null ? outline.url() : outline.title();
            Element element = body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", name)
                    .attr("title", name);
            element.attr("xmlUrl", outline.url());
            if (outline.site() != null) {
                element.attr("htmlUrl", outline.site());
            }
            if (!outline.tags().isEmpty()) {
                element.attr("category", String.join(",", outline.tags()));
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + document.outerHtml().strip() + "\n";
    }

    private static List<String> tags(Element element) {
        Set<String> tags = new LinkedHashSet<>();
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            String text = attribute(parent, "text");
            String name = text == null ? attribute(parent, "title") : text;
            if (XmlTree.local(parent).equals("outline") && name != null) {
                tags.add(name);
            }
        }
        List<String> outermostFirst = new ArrayList<>(tags);
        java.util.Collections.reverse(outermostFirst);
        String category = attribute(element, "category");
        if (category != null) {
            for (String part : category.split(",", -1)) {
                if (!part.isBlank()) {
                    outermostFirst.add(part.strip());
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(outermostFirst));
    }

    /** An attribute whatever its case, or null when it is missing or blank. */
    private static @Nullable String attribute(Element element, String name) {
        return element.attributes().hasKeyIgnoreCase(name)
                ? Fields.blankToNull(element.attributes().getIgnoreCase(name).strip())
                : null;
    }
}
