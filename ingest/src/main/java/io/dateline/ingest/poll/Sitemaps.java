package io.dateline.ingest.poll;

import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.poll.SitemapTurns.Turn;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.sitemap.Sitemap;
import io.dateline.reader.url.Canonical;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.record.SitemapRead;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a sitemap has to say now: its recent pages, newest first; of an index the pages of the sitemaps whose turn it is. They are asked for one after another, with the host's pause between them, by the worker that holds the host. Thread-safe.
 */
final class Sitemaps {

    private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);

    /** The protocol allows no index in an index; some sites have one all the same. */
    private static final int DEEPEST = 2;

    private static final Comparator<@Nullable Instant> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    /**
     * What a poll of an index found out about its sitemaps.
     *
     * @param reads what the next poll is to know
     * @param left sitemaps that are new or changed and wait for the next poll
     * @param otherPages recent pages of the sitemaps that were not read now
     * @param within time within which the next poll should come, so that none waits until its pages are too old; null when all were read
     */
    record Index(
            List<SitemapRead> reads,
            int left,
            int otherPages,
            @Nullable Duration within) {}

    /** @param index null when it is none */
    record Found(ParsedFeed feed, @Nullable Index index) {}

    private final WebClient client;
    private final SitemapConfig config;
    private final Duration pause;

    Sitemaps(WebClient client, SitemapConfig config, Duration pause) {
        this.client = client;
        this.config = config;
        this.pause = pause;
    }

    /**
     * The sitemap with its recent pages only, at most {@link FeedReader#MOST_ENTRIES}.
     *
     * @param address that it was read from
     * @param before what the polls before left about an index's sitemaps
     * @throws FeedException when none of an index's sitemaps could be read
     * @throws InterruptedIOException when the worker is to stop
     */
    Found recent(
            ParsedFeed sitemap,
            URI address,
            List<SitemapRead> before,
            Map<String, String> headers,
            Secrets secrets,
            Instant now)
            throws FeedException, InterruptedIOException {
        if (sitemap.sitemaps().isEmpty()) {
            return new Found(sitemap.withEntries(recent(sitemap.entries(), now)), null);
        }
        SitemapTurns turns = new SitemapTurns(before, now);
        ParsedFeed all = gathered(sitemap, address, turns, headers, secrets, now);
        if (turns.beyond() > 0) {
            LOG.atWarn()
                    .addKeyValue("url", address)
                    .addKeyValue("sitemaps", turns.beyond())
                    .addKeyValue("mostPages", SitemapTurns.MOST_PAGES)
                    .log(
                            "sitemaps of an index are read when they change only: all list more recent pages than can be remembered;"
                                    + " set a shorter ingest.sitemap-age, or subscribe to the sitemaps themselves");
        }
        Duration within = turns.waiting() == 0
                ? null
                : config.oldest()
                        .dividedBy(2)
                        .multipliedBy(config.children())
                        .dividedBy(config.children() + turns.waiting());
        return new Found(
                all.withEntries(recent(all.entries(), now)),
                new Index(turns.reads(config.oldest()), turns.left(), turns.otherPages(config.oldest()), within));
    }

    private ParsedFeed gathered(
            ParsedFeed index,
            URI address,
            SitemapTurns turns,
            Map<String, String> headers,
            Secrets secrets,
            Instant now)
            throws FeedException, InterruptedIOException {
        add(turns, index, address, 1, now);
        List<Entry> entries = new ArrayList<>();
        ParsedFeed first = null;
        FeedException failure = null;
        int asked = 0;
        for (Turn turn = turns.next(); turn != null; turn = asked < config.children() ? turns.next() : null) {
            rest();
            asked++;
            try {
                ParsedFeed read = read(turn.sitemap().url(), address, headers, secrets);
                first = first == null || first.title() == null ? read : first;
                List<Entry> recent = recent(read.entries(), now);
                entries.addAll(recent);
                turns.read(turn.sitemap(), recent.size());
                if (turn.depth() < DEEPEST) {
                    add(turns, read, address, turn.depth() + 1, now);
                }
            } catch (FeedException e) {
                failure = failure == null ? e : failure;
                turns.failed(turn.sitemap());
                LOG.atDebug()
                        .setCause(e)
                        .addKeyValue("sitemap", turn.sitemap().url())
                        .log("sitemap passed over");
            }
        }
        // While others wait, those that are dead must not keep the feed from them.
        if (first == null && failure != null && turns.waiting() == 0) {
            throw new FeedException(
                    "none of the " + asked + " sitemaps that the index lists could be read: " + failure.getMessage(),
                    failure);
        }
        return (first == null ? index : first).withEntries(entries);
    }

    /** Recent sitemaps of the same site. */
    private void add(SitemapTurns turns, ParsedFeed index, URI address, int depth, Instant now) {
        index.sitemaps().stream()
                .filter(child -> recent(child.modified(), now) && sameSite(address, Urls.toFetch(child.url())))
                .filter(child -> !child.url().equals(address.toString()))
                .sorted(Comparator.comparing(Sitemap.Child::modified, NEWEST_FIRST))
                .forEach(child -> turns.add(child, depth));
    }

    /** This instance holds the budget of the feed's host; what lies elsewhere is another feed. */
    private static boolean sameSite(URI address, @Nullable URI other) {
        return other != null && Canonical.domain(other.getHost()).equals(Canonical.domain(address.getHost()));
    }

    private ParsedFeed read(String url, URI address, Map<String, String> headers, Secrets secrets)
            throws FeedException {
        try {
            Answer answer = client.get(
                    url,
                    headers,
                    secrets,
                    client.config().largestFeed(),
                    target -> sameSite(address, target),
                    Sitemaps::answer);
            if (answer.sitemap() == null) {
                throw new FeedException(answer.problem() + ": " + url);
            }
            return answer.sitemap();
        } catch (FetchException e) {
            throw new FeedException(e.getMessage() + ": " + url, e);
        }
    }

    /** A sitemap, or why there is none. */
    private record Answer(
            @Nullable ParsedFeed sitemap, @Nullable String problem) {}

    private static Answer answer(WebResponse response) {
        if (response.onward() != null) {
            return new Answer(null, "a redirect leads to another site");
        }
        if (!response.ok()) {
            return new Answer(null, "HTTP " + response.status());
        }
        try {
            ParsedFeed read = FeedReader.read(response.body(), response.header("content-type"), response.url());
            boolean sitemap = read.kind() == ParsedFeed.Kind.SITEMAP;
            return new Answer(sitemap ? read : null, sitemap ? null : "no sitemap but " + read.kind());
        } catch (FeedException e) {
            return new Answer(null, e.getMessage());
        }
    }

    private void rest() throws InterruptedIOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while reading an index of sitemaps");
        }
    }

    /** Newest first; each address once. Pages without any time stand last: nothing says that they are old. */
    private List<Entry> recent(List<Entry> entries, Instant now) {
        Set<@Nullable String> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> recent(latest(entry), now) && seen.add(entry.url()))
                .sorted(Comparator.comparing(Sitemaps::latest, NEWEST_FIRST))
                .limit(FeedReader.MOST_ENTRIES)
                .toList();
    }

    private static @Nullable Instant latest(Entry entry) {
        Instant published = entry.published();
        Instant updated = entry.updated();
        if (published == null || updated == null) {
            return published == null ? updated : published;
        }
        return published.isAfter(updated) ? published : updated;
    }

    private boolean recent(@Nullable Instant time, Instant now) {
        return time == null || !time.isBefore(now.minus(config.oldest()));
    }
}
