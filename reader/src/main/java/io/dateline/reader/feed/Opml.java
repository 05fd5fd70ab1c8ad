package io.dateline.reader.feed;

import io.dateline.reader.text.TextDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds in OPML 1.0 to 2.0.
 *
 * @param title of the list, or null
 * @param outlines the feeds, in order, each address once; one that stands in several places has the tags of all
 */
public record Opml(@Nullable String title, List<Outline> outlines) {

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

    public Opml {
        outlines = List.copyOf(outlines);
    }

    /**
     * Reads a list, well-formed or not.
     *
     * @throws FeedException when it is no OPML
     */
    public static Opml read(byte[] body) throws FeedException {
        Document document = XmlTree.parse(TextDecoder.xml(body, null), "");
        Element root = document.stream()
                .filter(e -> XmlTree.local(e).equals("opml") || XmlTree.local(e).equals("outline"))
                .findFirst()
                .orElseThrow(() -> new FeedException("the document is no OPML: it has neither <opml> nor <outline>"));
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (Element element : root.getAllElements()) {
            String url = attribute(element, "xmlurl");
            if (XmlTree.local(element).equals("outline") && url != null) {
                outlines.merge(url, outline(element, url), Opml::both);
            }
        }
        Element title = root.selectFirst("head > title");
        return new Opml(title == null ? null : Fields.blankToNull(title.text()), List.copyOf(outlines.values()));
    }

    private static Outline outline(Element element, String url) {
        String title = attribute(element, "title");
        return new Outline(
                url, title == null ? attribute(element, "text") : title, attribute(element, "htmlurl"), tags(element));
    }

    private static Outline both(Outline first, Outline second) {
        Set<String> tags = new LinkedHashSet<>(first.tags());
        tags.addAll(second.tags());
        return new Outline(
                first.url(),
                first.title() == null ? second.title() : first.title(),
                first.site() == null ? second.site() : first.site(),
                List.copyOf(tags));
    }

    /** OPML 2.0. Each feed stands under its first tag, because readers take folders for labels; all its tags are its categories. */
    public String text() {
        Document document = new Document("");
        document.parser(Parser.xmlParser());
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text(title == null ? "" : title);
        Element body = opml.appendElement("body");
        Map<String, Element> folders = new LinkedHashMap<>();
        for (Outline outline : outlines) {
            Element folder = outline.tags().isEmpty()
                    ? body
                    : folders.computeIfAbsent(outline.tags().get(0), tag -> body.appendElement("outline")
                            .attr("text", tag)
                            .attr("title", tag));
            append(folder, outline);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + document.outerHtml().strip() + "\n";
    }

    private static void append(Element folder, Outline outline) {
        String name = outline.title() == null ? outline.url() : outline.title();
        Element element = folder.appendElement("outline")
                .attr("type", "rss")
                .attr("text", name)
                .attr("title", name)
                .attr("xmlUrl", outline.url());
        if (outline.site() != null) {
            element.attr("htmlUrl", outline.site());
        }
        if (!outline.tags().isEmpty()) {
            element.attr("category", String.join(",", outline.tags()));
        }
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
