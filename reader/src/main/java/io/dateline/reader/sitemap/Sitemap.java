package io.dateline.reader.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap, or an index of sitemaps.
 *
 * @param pages in the order of the document, at most {@link SitemapReader#MOST_URLS}; none of an index
 * @param children the sitemaps that an index lists, in the order of the document; none of a sitemap
 * @param cut whether the document breaks off: what it would have held beyond these nobody knows. Plain text, which has no end, never does
 */
public record Sitemap(List<SitemapPage> pages, List<Child> children, boolean cut) {

    /**
     * A sitemap that an index lists.
     *
     * @param url absolute address
     * @param modified when it was last changed; null when the index does not say
     */
    public record Child(String url, @Nullable Instant modified) {}

    public Sitemap {
        pages = List.copyOf(pages);
        children = List.copyOf(children);
    }
}
