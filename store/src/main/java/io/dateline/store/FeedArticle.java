package io.dateline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article in short, in the list of its feed's newest.
 *
 * @param outcome CODED, NOTHING_FOUND, REJECTED_TYPE, OTHER_LANGUAGE; null as long as it was not coded
 * @param mentions found in it; null as long as it was not coded
 */
public record FeedArticle(
        String id,
        @Nullable String title,
        String url,
        @Nullable Instant publishedAt,
        Instant arrivedAt,
        @Nullable String outcome,
        @Nullable Integer mentions) {}
