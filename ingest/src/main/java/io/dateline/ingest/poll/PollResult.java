package io.dateline.ingest.poll;

import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.SitemapRead;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one poll of a feed gave. */
sealed interface PollResult {

    /** HTTP status, or null when no answer came. */
    @Nullable
    Integer status();

    /**
     * Nothing new: the server said so (304), or the body has the hash of the last one.
     *
     * @param url address to ask from now on, or null when unchanged; see {@link Moves}
     * @param validators what to send next time; null keeps those of before
     * @param interval least time to the next poll that the server asks for, or null
     */
    record Unchanged(
            Integer status,
            @Nullable String url,
            @Nullable Validators validators,
            @Nullable Duration interval) implements PollResult {}

    /**
     * A feed.
     *
     * @param url address to ask from now on, or null when unchanged; see {@link Moves}
     * @param bodyHash hash of the body
     * @param interval least time to the next poll that the server asks for, beside what the feed itself says; or null
     * @param feed as parsed
     * @param entries hashes of the entries' identities, in the order of the feed
     * @param index what is known of an index's sitemaps; null when it is none
     */
    record Read(
            Integer status,
            @Nullable String url,
            Validators validators,
            String bodyHash,
            @Nullable Duration interval,
            ParsedFeed feed,
            List<String> entries,
            Sitemaps.@Nullable Index index)
            implements PollResult {

        /** One that is no index of sitemaps. */
        Read(
                Integer status,
                @Nullable String url,
                Validators validators,
                String bodyHash,
                @Nullable Duration interval,
                ParsedFeed feed,
                List<String> entries) {
            this(status, url, validators, bodyHash, interval, feed, entries, null);
        }
    }

    /**
     * No feed.
     *
     * @param error in words
     * @param reason in one word, for the metric
     * @param retryAfter how long the server asks to wait, or null
     * @param sitemaps of an index none of whose sitemaps could be had, what the next poll is to know of them; null otherwise
     */
    record Failed(
            @Nullable Integer status,
            String error,
            String reason,
            @Nullable Duration retryAfter,
            @Nullable List<SitemapRead> sitemaps)
            implements PollResult {

        /** One that says nothing of an index's sitemaps. */
        Failed(@Nullable Integer status, String error, String reason, @Nullable Duration retryAfter) {
            this(status, error, reason, retryAfter, null);
        }
    }

    /** No answer, because our own network is down: it says nothing of the feed. */
    record Offline(String error) implements PollResult {

        @Override
        public @Nullable Integer status() {
            return null;
        }
    }

    /** A redirect leads to another host, where the poll waits its turn. */
    record Elsewhere(Hop hop) implements PollResult {

        @Override
        public @Nullable Integer status() {
            return null;
        }
    }

    /** What makes the next request conditional. */
    record Validators(@Nullable String etag, @Nullable String lastModified) {}
}
