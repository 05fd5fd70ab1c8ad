package io.dateline.reader.feed;

import io.dateline.reader.feed.ParsedFeed.Kind;
import io.dateline.reader.text.PlainText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom. The three share one mapping, because publishers mix their elements freely. */
final class XmlFeed {

    private static final int DEEPEST_ROOT = 3;

    /** Feeds that an error names. */
    private static final int MOST_NAMED = 3;

    private final Names names;
    private final URI base;

    private XmlFeed(Element root, URI base) {
        this.names = new Names(root);
        this.base = base;
    }

    static ParsedFeed read(String text, URI base) throws FeedException {
        Document document = XmlTree.parse(text, base.toString());
        Element root = root(document, 0);
        if (root == null) {
            throw new FeedException(whatElse(document, text, base));
        }
        ParsedFeed feed = new XmlFeed(root, base).feed(root);
        if (Truncation.ends(text, root.tagName())) {
            return feed;
        }
        return (Truncation.withinEntry(text) ? withoutLast(feed) : feed).asCut();
    }

    /** Its half would pass for the whole. The next poll gets it, or it was read before, as feeds put the newest first. */
    private static ParsedFeed withoutLast(ParsedFeed feed) {
        List<Entry> entries = feed.entries();
        return entries.size() < 2 ? feed : feed.withEntries(entries.subList(0, entries.size() - 1));
    }

    private static @Nullable Element root(Element parent, int depth) {
        for (Element child : parent.children()) {
            switch (XmlTree.local(child)) {
                case "rss", "feed", "rdf", "channel" -> {
                    return child;
                }
                case "html", "opml", "urlset", "sitemapindex" -> {
                    return null;
                }
                default -> {
                    Element deeper = depth < DEEPEST_ROOT ? root(child, depth + 1) : null;
                    if (deeper != null) {
                        return deeper;
                    }
                }
            }
        }
        return null;
    }

    private static String whatElse(Document document, String text, URI base) {
        Element first = document.firstElementChild();
        if (first == null) {
            return "the document holds no XML and no JSON";
        }
        String name = XmlTree.local(first);
        return switch (name) {
            case "html", "head", "body", "div", "p" -> "the document is an HTML page, not a feed" + linked(text, base);
            case "opml" -> "the document is a list of feeds (OPML): import it instead";
            case "urlset", "sitemapindex" -> "the document is a sitemap, not a feed";
            default -> "the document is no feed: its root is <" + name + ">";
        };
    }

    private static String linked(String page, URI base) {
        List<FeedLinks.FeedLink> links = FeedLinks.of(page, base);
        return links.isEmpty()
                ? "; it names no feed"
                : "; it names these feeds: "
                        + links.stream()
                                .limit(MOST_NAMED)
                                .map(FeedLinks.FeedLink::url)
                                .collect(Collectors.joining(", "));
    }

    private ParsedFeed feed(Element root) {
        Kind kind = kind(root);
        Element head = root;
        if (kind != Kind.ATOM && !XmlTree.local(root).equals("channel")) {
            Element channel = XmlTree.child(root, names, "channel");
            head = channel == null ? root : channel;
        }
        Fields fields = new Fields(head, names, base);
        ParsedFeed feed = new ParsedFeed(
                kind,
                orNull(fields.value("id"), attribute(head, "rdf:about")),
                fields.value("title", "dc:title"),
                orNull(link(fields), attribute(head, "rdf:about")),
                fields.value(
                        "description",
                        "subtitle",
                        "tagline",
                        "dc:description",
                        "itunes:subtitle",
                        "info",
                        "itunes:summary"),
                language(fields, root),
                fields.authors(),
                fields.time("pubdate", "published", "dcterms:issued", "issued"),
                fields.time("updated", "lastbuilddate", "modified", "dcterms:modified", "dc:date", "date"),
                interval(fields),
                rel(fields, "hub"),
                rel(fields, "self"),
                entries(root, head));
        return feed.withSkips(SkipTimes.parse(listed(fields, "skiphours", "hour"), listed(fields, "skipdays", "day")));
    }

    /** Texts of the elements that a list holds. */
    private List<String> listed(Fields fields, String list, String element) {
        return fields.all(list).stream()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> names.of(child).equals(element))
                .map(Element::wholeText)
                .toList();
    }

    private Kind kind(Element root) {
        return switch (XmlTree.local(root)) {
            case "feed" -> Kind.ATOM;
            case "rdf" -> Kind.RDF;
            default -> Kind.RSS;
        };
    }

    private static @Nullable String orNull(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable String attribute(Element element, String name) {
        return Fields.blankToNull(element.attr(name).strip());
    }

    private @Nullable String language(Fields fields, Element root) {
        String written = fields.value("language", "dc:language");
        if (written != null) {
            return written;
        }
        return orNull(attribute(fields.element(), "xml:lang"), attribute(root, "xml:lang"));
    }

    /** RSS lists entries in the channel, RDF beside it; both are read, because feeds confuse them, and have several channels. */
    private List<Entry> entries(Element root, Element head) {
        List<Entry> entries = new ArrayList<>();
        collect(head, entries);
        if (head != root) {
            for (Element child : root.children()) {
                if (child != head && names.of(child).equals("channel")) {
                    collect(child, entries);
                }
            }
            collect(root, entries);
        }
        Element items = XmlTree.child(head, names, "items");
        if (entries.isEmpty() && items != null) {
            collect(items, entries);
        }
        return entries;
    }

    private void collect(Element parent, List<Entry> entries) {
        for (Element child : parent.children()) {
            String name = names.of(child);
            if ((name.equals("item") || name.equals("entry")) && entries.size() < FeedReader.MOST_ENTRIES) {
                entries.add(entry(new Fields(child, names, base)));
            }
        }
    }

    private Entry entry(Fields fields) {
        String content = fields.value("content", "content:encoded", "xhtml:body", "body", "fullitem", "content:items");
        String summary = fields.value(
                "description",
                "summary",
                "dcterms:abstract",
                "dc:description",
                "itunes:summary",
                "itunes:subtitle",
                "media:description",
                "excerpt");
        List<String> texts = fields.values("description", "summary");
        if (content == null && texts.size() > 1 && !texts.get(0).equals(texts.get(1))) {
            // Who writes both means the second to say more.
            summary = texts.get(0);
            content = texts.get(1);
        }
        return new Entry(
                orNull(fields.value("guid", "id"), attribute(fields.element(), "rdf:about")),
                link(fields),
                fields.value("title", "dc:title", "media:title", "itunes:title"),
                summary,
                content,
                fields.authors(),
                fields.time("pubdate", "published", "issued", "dcterms:issued"),
                fields.time("updated", "modified", "dcterms:modified", "dc:date", "date"),
                fields.tags(),
                enclosures(fields));
    }

    /** The page: RSS writes it as text, Atom as an attribute, some only in a guid that is an address. */
    private @Nullable String link(Fields fields) {
        String other = null;
        for (Element link : fields.all("link")) {
            String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
            String address = link.hasAttr("href") ? link.attr("href") : link.wholeText();
            String absolute = fields.absolute(link, address);
            if (absolute == null) {
                continue;
            }
            if (rel.isEmpty() || rel.equals("alternate")) {
                String type = link.attr("type").toLowerCase(Locale.ROOT);
                if (type.isEmpty() || type.contains("html")) {
                    return absolute;
                }
                other = other == null ? absolute : other;
            }
        }
        if (other != null) {
            return other;
        }
        for (Element guid : fields.all("guid")) {
            boolean permanent = !guid.attr("ispermalink").equalsIgnoreCase("false")
                    && !guid.attr("isPermaLink").equalsIgnoreCase("false");
            String text = guid.wholeText().strip();
            if (permanent && (text.startsWith("http://") || text.startsWith("https://"))) {
                return fields.absolute(guid, text);
            }
        }
        return null;
    }

    /** Of several hubs one that cannot be overheard. */
    private @Nullable String rel(Fields fields, String rel) {
        String first = null;
        for (Element link : fields.all("link")) {
            if (link.attr("rel").strip().equalsIgnoreCase(rel) && link.hasAttr("href")) {
                String address = fields.absolute(link, link.attr("href"));
                if (address != null && address.startsWith("https:")) {
                    return address;
                }
                first = first == null ? address : first;
            }
        }
        return first;
    }

    private List<Enclosure> enclosures(Fields fields) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (Element link : fields.all("link")) {
            if (link.attr("rel").strip().equalsIgnoreCase("enclosure")) {
                add(enclosures, fields, link, "href", "length");
            }
        }
        for (Element enclosure : fields.all("enclosure")) {
            add(enclosures, fields, enclosure, "url", "length");
        }
        for (Element media : fields.all("media:content")) {
            add(enclosures, fields, media, "url", "fileSize");
        }
        return enclosures;
    }

    private static void add(List<Enclosure> list, Fields fields, Element element, String url, String length) {
        String address = fields.absolute(element, element.attr(url));
        if (address != null) {
            list.add(new Enclosure(address, attribute(element, "type"), attribute(element, length)));
        }
    }

    /** RSS: ttl in minutes. Syndication module: period and frequency. */
    private static @Nullable Duration interval(Fields fields) {
        Integer minutes = whole(fields.value("ttl"));
        if (minutes != null && minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        String period = fields.value("sy:updateperiod");
        if (period == null) {
            return null;
        }
        Duration length =
                switch (PlainText.oneLine(period).toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> Duration.ofDays(365);
                    default -> null;
                };
        Integer times = whole(fields.value("sy:updatefrequency"));
        return length == null || times == null || times < 1 ? length : length.dividedBy(times);
    }

    private static @Nullable Integer whole(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
