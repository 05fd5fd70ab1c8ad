package io.dateline.reader.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The feeds that a page names: in its head, as the specifications want it, or else by links that look like feeds. Thread-safe. */
public final class FeedLinks {

    /**
     * A feed that a page names.
     *
     * @param url absolute address
     * @param title what the page calls it, or null
     * @param declared whether the page's head names it; else it is a link that looks like a feed
     */
    public record FeedLink(String url, @Nullable String title, boolean declared) {}

    private static final int MOST = 20;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/x.atom+xml",
            "application/x-atom+xml");

    /** Types that are feeds only where the address says so. */
    private static final Set<String> LOOSE_TYPES = Set.of("application/json", "text/xml", "application/xml");

    private static final Pattern LIKE_A_FEED = Pattern.compile(
            "(?i)(?:^|[/._-])(?:rss2?|atom|feeds?|rdf)(?:[/._-]|$)|[?&](?:feed|format)=(?:rss2?|atom)\\b");

    /** Of comments, and of everything but articles. */
    private static final Pattern ASIDE = Pattern.compile("(?i)comment|kommentar|oembed|wp-json|podcast");

    private FeedLinks() {}

    /**
     * The feeds of a page, the best first: those that the head names, in its order, those of comments last.
     *
     * @param base address of the page
     */
    public static List<FeedLink> of(String html, URI base) {
        Document page = Jsoup.parse(html, base.toString());
        Map<String, FeedLink> declared = new LinkedHashMap<>();
        for (Element link : page.select("link[href][rel~=(?i)alternate], link[href][rel~=(?i)\\bfeed\\b]")) {
            String type = link.attr("type")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .split(";", 2)[0]
                    .strip();
            boolean loose = LOOSE_TYPES.contains(type)
                    && LIKE_A_FEED.matcher(link.attr("href")).find();
            boolean named =
                    type.isEmpty() && link.attr("rel").toLowerCase(Locale.ROOT).contains("feed");
            if (TYPES.contains(type) || loose || named) {
                add(declared, link, link.attr("title"), true);
            }
        }
        Map<String, FeedLink> links = declared;
        if (links.isEmpty()) {
            links = new LinkedHashMap<>();
            for (Element link : page.select("a[href]")) {
                if (LIKE_A_FEED.matcher(path(link)).find()) {
                    add(links, link, link.text(), false);
                }
            }
        }
        return best(new ArrayList<>(links.values()));
    }

    private static List<FeedLink> best(List<FeedLink> links) {
        List<FeedLink> sorted = new ArrayList<>();
        links.stream().filter(link -> !isAside(link)).forEach(sorted::add);
        links.stream().filter(FeedLinks::isAside).forEach(sorted::add);
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }

    private static boolean isAside(FeedLink link) {
        return ASIDE.matcher(link.url()).find()
                || (link.title() != null && ASIDE.matcher(link.title()).find());
    }

    private static String path(Element link) {
        String address = link.absUrl("href");
        int host = address.indexOf("://");
        int path = host < 0 ? -1 : address.indexOf('/', host + 3);
        return path < 0 ? "" : address.substring(path);
    }

    private static void add(Map<String, FeedLink> links, Element link, String title, boolean declared) {
        String address = link.absUrl("href");
        if (address.startsWith("http://") || address.startsWith("https://")) {
            links.putIfAbsent(address, new FeedLink(address, Fields.blankToNull(title.strip()), declared));
        }
    }
}
