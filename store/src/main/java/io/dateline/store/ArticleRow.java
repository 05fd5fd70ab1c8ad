package io.dateline.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest revision of an article with the outcome of its coding.
 *
 * @param revision null as long as it was not coded
 * @param outcome CODED, NOTHING_FOUND, REJECTED_TYPE, OTHER_LANGUAGE; null as long as it was not coded
 * @param reason why there are no mentions
 */
public record ArticleRow(
        String id,
        String url,
        String canonicalUrl,
        @Nullable String feedId,
        @Nullable String domain,
        @Nullable String publisher,
        @Nullable String title,
        String text,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        Instant arrivedAt,
        String channel,
        boolean fullText,
        int wordCount,
        @Nullable Integer revision,
        @Nullable String outcome,
        @Nullable String reason) {}
