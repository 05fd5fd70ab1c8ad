package io.dateline.reader.feed;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Names of feed elements whatever prefix the document binds: {@code title} for RSS and Atom, {@code dc:title} for Dublin Core, and so on.
 *
 * <p>Elements of an unknown vocabulary are named {@code ?:local}, so that they are never taken for the feed's own.
 */
final class Names {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://backend.userland.com/rss091", ""),
            Map.entry("http://backend.userland.com/rss092", ""),
            Map.entry("http://backend.userland.com/rss093", ""),
            Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/dcterms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://search.yahoo.com/mrss.", "media:"),
            Map.entry("http://video.search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://webns.net/mvcb", "admin:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("atom", ""),
            Map.entry("atom10", ""),
            Map.entry("atom03", ""),
            Map.entry("rss", ""),
            Map.entry("a10", ""),
            Map.entry("rdf", "rdf:"),
            Map.entry("dc", "dc:"),
            Map.entry("dcterms", "dcterms:"),
            Map.entry("content", "content:"),
            Map.entry("sy", "sy:"),
            Map.entry("media", "media:"),
            Map.entry("itunes", "itunes:"),
            Map.entry("admin", "admin:"),
            Map.entry("feedburner", "feedburner:"),
            Map.entry("xhtml", "xhtml:"));

    private static final String UNKNOWN = "?:";

    /** A default namespace that nobody knows is that of the feed itself: publishers mistype it. */
    private final String ofRoot;

    Names(Element root) {
        this.ofRoot = normal(root.tag().namespace());
    }

    String of(Element element) {
        return prefix(element) + XmlTree.local(element);
    }

    private String prefix(Element element) {
        String namespace = normal(element.tag().namespace());
        String known = PREFIXES.get(namespace);
        if (known != null) {
            return known;
        }
        String written = element.tag().prefix();
        if (written.isEmpty() && (namespace.isEmpty() || namespace.equals(ofRoot) || isXmlDefault(namespace))) {
            return "";
        }
        boolean undeclared = namespace.isEmpty() || isXmlDefault(namespace);
        return undeclared ? USUAL.getOrDefault(written.toLowerCase(java.util.Locale.ROOT), UNKNOWN) : UNKNOWN;
    }

    /** What jsoup gives to elements for which nothing is declared. */
    private static boolean isXmlDefault(String namespace) {
        return namespace.equals("http://www.w3.org/xml/1998/namespace");
    }

    private static String normal(String namespace) {
        String lower = namespace.strip().toLowerCase(java.util.Locale.ROOT);
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        String bare = lower.substring(0, end);
        return bare.startsWith("https://") ? "http://" + bare.substring("https://".length()) : bare;
    }
}
