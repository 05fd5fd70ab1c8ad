package io.dateline.ingest.discover;

import io.dateline.reader.feed.ParsedFeed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was found and read.
 *
 * @param url address to subscribe to, after redirects
 * @param kind its format
 * @param title what it calls itself, or what the page calls it; null when neither says
 * @param entries how many entries it holds, of an index how many sitemaps
 * @param newest time of its newest entry; null when it says no times
 * @param how how it was found
 */
public record FoundFeed(
        String url,
        ParsedFeed.Kind kind,
        @Nullable String title,
        int entries,
        @Nullable Instant newest,
        How how) {

    /** Ways to a feed, the surest first. */
    public enum How {
        /** The address is a feed's own. */
        ITSELF,
        /** The page's head names it. */
        DECLARED,
        /** The page links it. */
        LINKED,
        /** The site's robots.txt names it. */
        ROBOTS,
        /** It stands where feeds usually stand. */
        USUAL
    }
}
