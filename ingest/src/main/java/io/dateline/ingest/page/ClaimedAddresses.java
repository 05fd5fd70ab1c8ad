package io.dateline.ingest.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dateline.reader.url.Canonical;

/**
 * Canonical addresses that pages of a feed claimed. Two entries of one feed that claim the same have a template's slip in common, and neither
 * the second nor a later one is believed: each keeps its own address. Remembers the newest claims. Thread-safe.
 */
final class ClaimedAddresses {

    private static final long MOST = 100_000;

    private record Claim(String feed, String canonical) {}

    private final Cache<Claim, String> claimants =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The address that stands for the page. */
    String settle(String feed, String url, String claimed) {
        String own = Canonical.of(url, null);
        String first = claimants.get(new Claim(feed, claimed), claim -> own);
        return own.equals(first) ? claimed : own;
    }
}
