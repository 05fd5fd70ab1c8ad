package io.dateline.reader.feed;

import io.dateline.reader.sitemap.Sitemap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as read.
 *
 * @param kind its format
 * @param id its own identity
 * @param title may hold markup
 * @param url address of the site
 * @param summary what it says of itself
 * @param language as written, such as {@code en-us}
 * @param authors names, in order
 * @param published when it was published
 * @param updated when it was last changed
 * @param interval least time between polls that the feed asks for (ttl, sy:updatePeriod); null when it says nothing
 * @param hub address of its WebSub hub
 * @param self its own address
 * @param entries in the order of the document, at most {@link FeedReader#MOST_ENTRIES}; of a sitemap at most
 *     {@link io.dateline.reader.sitemap.SitemapReader#MOST_URLS}
 * @param sitemaps the sitemaps that an index of sitemaps lists; none for every other feed
 * @param skips when it asks not to be polled
 * @param cut whether the document breaks off: what it would have held beyond these entries nobody knows
 */
public record ParsedFeed(
        Kind kind,
        @Nullable String id,
        @Nullable String title,
        @Nullable String url,
        @Nullable String summary,
        @Nullable String language,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Duration interval,
        @Nullable String hub,
        @Nullable String self,
        List<Entry> entries,
        List<Sitemap.Child> sitemaps,
        SkipTimes skips,
        boolean cut) {

    /** Formats. */
    public enum Kind {
        RSS,
        ATOM,
        RDF,
        JSON,
        SITEMAP
    }

    /** A whole feed that is no index of sitemaps. */
    public ParsedFeed(
            Kind kind,
            @Nullable String id,
            @Nullable String title,
            @Nullable String url,
            @Nullable String summary,
            @Nullable String language,
            List<String> authors,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable Duration interval,
            @Nullable String hub,
            @Nullable String self,
            List<Entry> entries) {
        this(
                kind,
                id,
                title,
                url,
                summary,
                language,
                authors,
                published,
                updated,
                interval,
                hub,
                self,
                entries,
                List.of(),
                SkipTimes.NONE,
                false);
    }

    /** The same feed with other times at which not to poll it. */
    ParsedFeed withSkips(SkipTimes others) {
        return new ParsedFeed(
                kind, id, title, url, summary, language, authors, published, updated, interval, hub, self, entries,
                sitemaps, others, cut);
    }

    /** The same feed with another hub and address of its own. */
    public ParsedFeed withHub(@Nullable String otherHub, @Nullable String otherSelf) {
        return new ParsedFeed(
                kind, id, title, url, summary, language, authors, published, updated, interval, otherHub, otherSelf,
                entries, sitemaps, skips, cut);
    }

    /** The same feed as that of a document that breaks off. */
    ParsedFeed asCut() {
        return new ParsedFeed(
                kind, id, title, url, summary, language, authors, published, updated, interval, hub, self, entries,
                sitemaps, skips, true);
    }

    /** The same feed with other entries. */
    public ParsedFeed withEntries(List<Entry> others) {
        return new ParsedFeed(
                kind, id, title, url, summary, language, authors, published, updated, interval, hub, self, others,
                sitemaps, skips, cut);
    }

    public ParsedFeed {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
    }
}
