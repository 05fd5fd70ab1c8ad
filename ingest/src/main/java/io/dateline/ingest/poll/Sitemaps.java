package io.dateline.ingest.poll;

import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.poll.PollResult.Failed;
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
import java.util.Objects;
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

    /** Status of a poll that read the index and none of its sitemaps. */
    private static final int INDEX_READ = 200;

    private static final Comparator<@Nullable Instant> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    /**
     * What a poll of an index found out about its sitemaps.
     *
     * @param reads what the next poll is to know
     * @param left sitemaps that are new or changed and wait for the next poll
     * @param otherPages recent pages of the sitemaps that were not read now
     * @param within time within which the next poll should come, so that none of those listed waits until its pages are too old; null when all
     *     were read
     * @param retryAfter least time to the next poll that the server asked for before all had their turn; null when it did not
     */
    record Index(
            List<SitemapRead> reads,
            int left,
            int otherPages,
            @Nullable Duration within,
            @Nullable Duration retryAfter) {}

    /** @param index null when it is none */
    record Found(ParsedFeed feed, @Nullable Index index) {}

    /** None of the sitemaps whose turn it was could be had. */
    @SuppressWarnings("serial")
    static final class NoneHadException extends Exception {

        private final Failed failed;

        NoneHadException(Failed failed) {
            super(failed.error());
            this.failed = failed;
        }

        /** The poll's result, which remembers whose turn it was. */
        Failed failed() {
            return failed;
        }
    }

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
     * @throws NoneHadException when none of an index's sitemaps could be read, though others may wait for their turn
     * @throws InterruptedIOException when the worker is to stop
     */
    Found recent(
            ParsedFeed sitemap,
            URI address,
            List<SitemapRead> before,
            Map<String, String> headers,
            Secrets secrets,
            Instant now)
            throws NoneHadException, InterruptedIOException {
        if (sitemap.sitemaps().isEmpty()) {
            return new Found(sitemap.withEntries(recent(sitemap.entries(), now)), null);
        }
        SitemapTurns turns = new SitemapTurns(before, now);
        Gathered all = gathered(sitemap, address, turns, headers, secrets, now);
        if (turns.beyond() > 0) {
            LOG.atWarn()
                    .addKeyValue("url", address)
                    .addKeyValue("sitemaps", turns.beyond())
                    .addKeyValue("mostSitemaps", SitemapTurns.MOST_REMEMBERED)
                    .addKeyValue("mostPages", SitemapTurns.MOST_PAGES)
                    .log(
                            "sitemaps of an index are read when it says that they changed only: they, or their recent pages, are more than can be"
                                    + " remembered; set a shorter ingest.sitemap-age, or subscribe to the sitemaps themselves");
        }
        Duration within = turns.waiting() == 0
                ? null
                : config.oldest()
                        .dividedBy(2)
                        .multipliedBy(config.children())
                        .dividedBy(config.children() + turns.waiting());
        return new Found(
                all.feed().withEntries(recent(all.feed().entries(), now)),
                new Index(
                        turns.reads(config.oldest()),
                        turns.left(),
                        turns.otherPages(config.oldest()),
                        within,
                        all.retryAfter()));
    }

    /** @param retryAfter that the server asked for; null when it did not */
    private record Gathered(ParsedFeed feed, @Nullable Duration retryAfter) {}

    private Gathered gathered(
            ParsedFeed index,
            URI address,
            SitemapTurns turns,
            Map<String, String> headers,
            Secrets secrets,
            Instant now)
            throws NoneHadException, InterruptedIOException {
        add(turns, index, address, 1, now);
        requireOwn(index, address, turns);
        List<Entry> entries = new ArrayList<>();
        ParsedFeed first = null;
        Failed failure = null;
        Failed enough = null;
        boolean had = false;
        int asked = 0;
        int refused = 0;
        for (Turn turn = turns.next();
                turn != null;
                turn = enough != null || asked == config.children() ? null : turns.next()) {
            rest();
            asked++;
            Answer answer = read(turn.sitemap().url(), address, headers, secrets, now);
            ParsedFeed read = answer.sitemap();
            if (read == null) {
                Failed problem = Objects.requireNonNull(answer.problem());
                refused++;
                turns.failed(turn.sitemap());
                enough = asksForRest(problem) ? problem : null;
                failure = failure == null ? problem : failure;
                LOG.atDebug()
                        .addKeyValue("sitemap", turn.sitemap().url())
                        .addKeyValue("error", problem.error())
                        .log("sitemap passed over");
                continue;
            }
            first = first == null || first.title() == null ? read : first;
            // An index in the index gives no page by itself.
            had |= read.sitemaps().isEmpty();
            List<Entry> recent = recent(read.entries(), now);
            entries.addAll(recent);
            if (read.cut()) {
                turns.cut(turn.sitemap(), recent.size());
            } else {
                turns.read(turn.sitemap(), recent.size());
            }
            if (turn.depth() < DEEPEST) {
                add(turns, read, address, turn.depth() + 1, now);
            }
        }
        if (!had && failure != null) {
            throw new NoneHadException(none(enough == null ? failure : enough, refused, turns));
        }
        return new Gathered(
                (first == null ? index : first).withEntries(entries), enough == null ? null : enough.retryAfter());
    }

    /** The server has had enough: to ask for the next sitemap would be what it complains of. */
    private static boolean asksForRest(Failed problem) {
        return problem.retryAfter() != null || Objects.equals(problem.status(), 429);
    }

    /** Others may wait, and are asked for next; but with the waits of a failing feed, because they may all be closed to us. */
    private Failed none(Failed failure, int refused, SitemapTurns turns) {
        Integer status = failure.status();
        // What else one sitemap answers, that it is gone for instance, says nothing of the index.
        boolean passing = status == null || status == 429 || status >= 500;
        return new Failed(
                passing ? status : INDEX_READ,
                "none of the " + refused + " sitemaps of the index that were asked for could be read: "
                        + failure.error()
                        + (passing ? "" : "; when programs are shut out there, subscribe to another feed of the site"),
                passing ? failure.reason() : "unreadable",
                failure.retryAfter(),
                turns.reads(config.oldest()));
    }

    /** An index whose sitemaps all lie elsewhere would pass for one that never brings anything. */
    private void requireOwn(ParsedFeed index, URI address, SitemapTurns turns) throws NoneHadException {
        if (index.sitemaps().stream().noneMatch(child -> sameSite(address, Urls.toFetch(child.url())))) {
            throw new NoneHadException(new Failed(
                    INDEX_READ,
                    "all " + index.sitemaps().size() + " sitemaps of the index lie at other sites, the first at "
                            + index.sitemaps().get(0).url() + ": subscribe to them themselves",
                    "other_site",
                    null,
                    turns.reads(config.oldest())));
        }
    }

    /** Recent sitemaps of the same site. */
    private void add(SitemapTurns turns, ParsedFeed index, URI address, int depth, Instant now) {
        List<Sitemap.Child> ours = index.sitemaps().stream()
                .filter(child -> recent(child.modified(), now) && sameSite(address, Urls.toFetch(child.url())))
                .filter(child -> !child.url().equals(address.toString()))
                .toList();
        turns.addAll(ours, depth);
    }

    /** This instance holds the budget of the feed's host; what lies elsewhere is another feed. */
    private static boolean sameSite(URI address, @Nullable URI other) {
        return other != null && Canonical.domain(other.getHost()).equals(Canonical.domain(address.getHost()));
    }

    private Answer read(String url, URI address, Map<String, String> headers, Secrets secrets, Instant now) {
        try {
            return client.get(
                    url,
                    headers,
                    secrets,
                    client.config().largestFeed(),
                    target -> sameSite(address, target),
                    response -> answer(url, response, now));
        } catch (FetchException e) {
            return Answer.none(
                    new Failed(null, e.getMessage() + ": " + url, e.reason().word(), null));
        }
    }

    /** A sitemap, or why there is none. */
    private record Answer(
            @Nullable ParsedFeed sitemap, @Nullable Failed problem) {

        static Answer none(Failed problem) {
            return new Answer(null, problem);
        }
    }

    private static Answer answer(String url, WebResponse response, Instant now) {
        if (response.onward() != null) {
            return unreadable(url, response, "a redirect leads to another site");
        }
        if (!response.ok()) {
            Failed refused = FeedFetcher.refused(response, now);
            return Answer.none(
                    new Failed(refused.status(), refused.error() + ": " + url, refused.reason(), refused.retryAfter()));
        }
        try {
            ParsedFeed read = FeedReader.read(response.body(), response.header("content-type"), response.url());
            boolean sitemap = read.kind() == ParsedFeed.Kind.SITEMAP;
            return sitemap ? new Answer(read, null) : unreadable(url, response, "no sitemap but " + read.kind());
        } catch (FeedException e) {
            return unreadable(url, response, String.valueOf(e.getMessage()));
        }
    }

    private static Answer unreadable(String url, WebResponse response, String error) {
        return Answer.none(new Failed(response.status(), error + ": " + url, "unreadable", null));
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
