package io.dateline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event in one sentence of one article.
 *
 * @param state ACTIVE or RETRACTED
 * @param feedId the feed that brought the article, as far as the article is known and came by one
 * @param sentenceNumber ordinal in the article, from 0
 * @param start first character of the sentence in the article's text
 * @param end character after the last
 */
public record MentionRow(
        String id,
        String articleId,
        @Nullable String feedId,
        int revision,
        String state,
        @Nullable String eventId,
        @Nullable String copyOf,
        int sentenceNumber,
        int start,
        int end,
        String sentence,
        boolean lead,
        CodingRow coding,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String domain,
        @Nullable Instant publishedAt,
        Instant arrivedAt,
        Instant codedAt,
        String coder,
        String dictionary) {}
