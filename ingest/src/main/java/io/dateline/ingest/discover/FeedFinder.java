package io.dateline.ingest.discover;

import io.dateline.ingest.discover.FoundFeed.How;
import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.page.Robots;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedLinks;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.text.TextDecoder;
import io.dateline.reader.url.Urls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a site, by few requests with a pause between them: the address itself, what its page names, the news sitemaps that
 * robots.txt names, and only when all that gives nothing the places where feeds usually stand. Each is read before it counts as found. Not
 * thread-safe.
 */
public final class FeedFinder {

    private static final Map<String, String> HEADERS = Map.of(
            "Accept",
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");

    /** Feeds of one page that are read. */
    private static final int MOST_LINKS = 8;

    private static final int MOST_SITEMAPS = 3;

    private static final List<String> USUAL = List.of(
            "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/news-sitemap.xml");

    private final WebClient web;
    private final Robots robots;
    private final Duration pause;
    private final Set<String> asked = new HashSet<>();
    private final List<FoundFeed> found = new ArrayList<>();
    private Secrets secrets = Secrets.NONE;

    /**
     * For one look.
     *
     * @param pause between two requests
     */
    public FeedFinder(WebClient web, Duration pause) {
        this.web = web;
        this.robots = new Robots(web);
        this.pause = pause;
    }

    /**
     * Looks at an address; never throws for what others answer.
     *
     * @param headers further request headers, which only the site of the address gets to see
     */
    public Discovery look(String address, Map<String, String> headers) {
        secrets = new Secrets(address, headers);
        WebResponse response;
        try {
            response = get(address);
        } catch (FetchException e) {
            return new Discovery(List.of(), e.getMessage(), 0);
        }
        URI url = response.url();
        if (!response.ok()) {
            return new Discovery(List.of(), "HTTP " + response.status(), response.status());
        }
        if (add(response, null, How.ITSELF)) {
            return new Discovery(found, null, response.status());
        }
        String page = TextDecoder.html(response.body(), response.header("content-type"));
        FeedLinks.of(page, url).stream()
                .limit(MOST_LINKS)
                .forEach(link -> read(link.url(), link.title(), link.declared() ? How.DECLARED : How.LINKED));
        robots.sitemaps(url).stream()
                .filter(sitemap -> sitemap.toLowerCase(Locale.ROOT).contains("news"))
                .limit(MOST_SITEMAPS)
                .forEach(sitemap -> read(sitemap, null, How.ROBOTS));
        if (found.isEmpty()) {
            usual(url);
        }
        found.sort(Comparator.comparing(FoundFeed::how));
        return new Discovery(
                found,
                found.isEmpty() ? "no feed was found on the page or where feeds usually stand" : null,
                response.status());
    }

    /** Stops at the first. */
    private void usual(URI url) {
        for (String path : USUAL) {
            URI place = url.resolve(path);
            if (robots.ask(place).verdict() == Robots.Verdict.ALLOWED) {
                read(place.toString(), null, How.USUAL);
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    private void read(String address, @Nullable String title, How how) {
        URI url = Urls.toFetch(address);
        if (url == null || asked.contains(url.toString())) {
            return;
        }
        rest();
        try {
            WebResponse response = get(address);
            if (response.ok()) {
                add(response, title, how);
            }
        } catch (FetchException e) {
            // Named, but not to be had: none that can be subscribed to.
        }
    }

    private boolean add(WebResponse response, @Nullable String title, How how) {
        try {
            ParsedFeed feed = FeedReader.read(response.body(), response.header("content-type"), response.url());
            String own = feed.title() == null ? title : feed.title();
            found.add(new FoundFeed(
                    response.url().toString(),
                    feed.kind(),
                    own,
                    feed.sitemaps().isEmpty()
                            ? feed.entries().size()
                            : feed.sitemaps().size(),
                    newest(feed),
                    how));
            return true;
        } catch (FeedException e) {
            return false;
        }
    }

    private static @Nullable Instant newest(ParsedFeed feed) {
        return feed.entries().stream()
                .map(Entry::time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private WebResponse get(String address) throws FetchException {
        WebResponse response = web.get(address, HEADERS, secrets, web.config().largestFeed());
        URI written = Urls.toFetch(address);
        if (written != null) {
            asked.add(written.toString());
        }
        asked.add(response.url().toString());
        return response;
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
