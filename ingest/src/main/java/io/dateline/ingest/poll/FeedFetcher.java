package io.dateline.ingest.poll;

import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.RetryAfter;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.poll.PollResult.Elsewhere;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.ingest.websub.HubLinks;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.SitemapRead;
import java.io.InterruptedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of one feed. Never throws: whatever happens is a result. Thread-safe. */
final class FeedFetcher {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final int NOT_MODIFIED = 304;

    private static final Logger LOG = LoggerFactory.getLogger(FeedFetcher.class);

    /** Stands for the hash of an index's body, which says nothing of its sitemaps. */
    private static final String INDEX = "index";

    private final WebClient client;
    private final Sitemaps sitemaps;

    FeedFetcher(WebClient client, PollConfig config) {
        this.client = client;
        this.sitemaps = new Sitemaps(client, config.sitemaps(), config.hostDelay());
    }

    /** What a server answered, and from where. */
    private record Answer(URI url, PollResult result) {}

    /**
     * Polls the {@link Address} that is its turn.
     *
     * @param hop where another host's redirect led; null at the feed's own address
     */
    PollResult poll(Feed feed, FeedState state, @Nullable Hop hop, Instant now) {
        try {
            Secrets secrets = new Secrets(feed.getUrl(), feed.getHeaders());
            FeedState known = Address.asked(feed, state);
            String address = hop == null ? known.getUrl() : hop.url().toString();
            URI start = Urls.toFetch(address);
            Answer answer = client.get(
                    address,
                    headers(known, now),
                    secrets,
                    client.config().largestFeed(),
                    target -> start != null && start.getHost().equals(target.getHost()),
                    response -> new Answer(response.url(), answer(state, known, hop, response, now)));
            // Apart, because the sitemaps of an index are fetched by calls of their own.
            return answer.result() instanceof Read read && read.feed().kind() == ParsedFeed.Kind.SITEMAP
                    ? recent(read, known, answer.url(), secrets, now)
                    : answer.result();
        } catch (FetchException e) {
            if (e.reason().passing() && client.network().down()) {
                return new Offline("the network seems to be down: " + message(e));
            }
            return new Failed(null, message(e), e.reason().word(), null);
        } catch (InterruptedIOException e) {
            return new Offline(message(e));
        } catch (RuntimeException | Error e) {
            // An error in our own code must cost this feed this poll, and no other feed anything; nor may a worker end
            // without a result.
            LOG.atError().setCause(e).addKeyValue("feed", feed.getId()).log("poll failed unexpectedly");
            return new Failed(null, "unexpected: " + e, "unexpected", null);
        }
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static Map<String, String> headers(FeedState state, Instant now) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", ACCEPT);
        if (FeedSchedule.conditional(state, now)) {
            if (state.getEtag() != null) {
                headers.put("If-None-Match", state.getEtag());
            }
            if (state.getLastModified() != null) {
                headers.put("If-Modified-Since", state.getLastModified());
            }
        }
        return headers;
    }

    private PollResult recent(Read read, FeedState state, URI address, Secrets secrets, Instant now)
            throws InterruptedIOException {
        try {
            List<SitemapRead> before = state.getSitemaps() == null ? List.of() : state.getSitemaps();
            Sitemaps.Found found =
                    sitemaps.recent(read.feed(), address, before, Map.of("Accept", ACCEPT), secrets, now);
            ParsedFeed recent = found.feed();
            boolean index = found.index() != null;
            return new Read(
                    read.status(),
                    read.url(),
                    // An index may stay the same though its sitemaps change.
                    index ? new Validators(null, null) : read.validators(),
                    index ? INDEX : read.bodyHash(),
                    read.interval(),
                    recent,
                    EntryIds.of(recent.entries()),
                    found.index());
        } catch (Sitemaps.NoneHadException e) {
            return e.failed();
        }
    }

    /** @param known the state as the address that was asked sees it */
    private PollResult answer(FeedState state, FeedState known, @Nullable Hop hop, WebResponse response, Instant now) {
        URI onward = response.onward();
        if (onward == null) {
            boolean instead = !known.getUrl().equals(state.getUrl());
            String kept = Moves.kept(known.getUrl(), Hop.permanent(hop, response));
            if (instead && response.status() == NOT_MODIFIED) {
                // Nothing was known there: it is no feed.
                return refused(response, now);
            }
            return result(known, instead && kept == null ? known.getUrl() : kept, response, now);
        }
        Hop next = Hop.after(hop, response, onward);
        int most = client.config().redirects();
        return next.redirects() <= most
                ? new Elsewhere(next)
                : new Failed(
                        null,
                        "more than " + most + " redirects from host to host",
                        FetchException.Reason.TOO_MANY_REDIRECTS.word(),
                        null);
    }

    private static PollResult result(FeedState state, @Nullable String moved, WebResponse response, Instant now) {
        Duration fresh = Freshness.of(response, now);
        if (response.status() == NOT_MODIFIED) {
            if (state.getLastSuccessAt() == null) {
                // Nothing was asked that this could be the answer to: a feed that goes on like this never gives
                // anything.
                return new Failed(
                        response.status(), "HTTP 304, though nothing had been fetched before", "http_3xx", null);
            }
            boolean given = response.header("etag") != null || response.header("last-modified") != null;
            return new Unchanged(response.status(), moved, given ? validators(response) : null, fresh);
        }
        if (!response.ok()) {
            return refused(response, now);
        }
        String hash = hash(response.body());
        if (hash.equals(state.getBodyHash())) {
            return new Unchanged(response.status(), moved, validators(response), fresh);
        }
        try {
            ParsedFeed feed = HubLinks.over(
                    FeedReader.read(response.body(), response.header("content-type"), response.url()),
                    response.header("link"),
                    response.url());
            return new Read(
                    response.status(),
                    moved,
                    validators(response),
                    hash,
                    fresh,
                    feed,
                    EntryIds.of(feed.entries(), state.getRecentEntries()));
        } catch (FeedException e) {
            return new Failed(response.status(), message(e), "unreadable", null);
        }
    }

    /** A poll that got an answer of 400 and above. */
    static Failed refused(WebResponse response, Instant now) {
        if (response.challenged()) {
            return new Failed(response.status(), WebResponse.CHALLENGED, "challenge", null);
        }
        String error = "HTTP " + response.status();
        boolean mayWait = response.status() == 429 || response.status() == 503;
        Duration retryAfter = mayWait ? RetryAfter.parse(response.header("retry-after"), now) : null;
        return new Failed(response.status(), error, "http_" + response.status() / 100 + "xx", retryAfter);
    }

    private static Validators validators(WebResponse response) {
        return new Validators(response.header("etag"), response.header("last-modified"));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
