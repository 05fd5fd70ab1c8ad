package io.dateline.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How sitemaps are read.
 *
 * @param oldest pages that were last changed longer ago are passed over, and so are an index's sitemaps; default 3 days
 * @param children sitemaps of an index that one poll reads: those that changed first, the others in turn; default 10
 */
public record SitemapConfig(Duration oldest, int children) {

    public static final SitemapConfig DEFAULTS = new SitemapConfig(Duration.ofDays(3), 10);

    private static final int MOST_CHILDREN = 100;

    public SitemapConfig {
        List<String> errors = new ArrayList<>();
        if (oldest.toMillis() < 1) {
            errors.add("ingest.sitemap-age is " + oldest + ": give more than 0");
        }
        if (children < 1 || children > MOST_CHILDREN) {
            errors.add("ingest.sitemap-children is " + children + ": give 1 to " + MOST_CHILDREN);
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }
}
