package io.dateline.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event over all its reports.
 *
 * @param revision grows with each change
 * @param active false when all of its mentions were retracted
 * @param mentions active mentions
 * @param articles articles with an active mention
 * @param sources registrable domains with an active mention that is no copy
 * @param evidence the sentence of the best mention, found in the article {@code articleId}
 */
public record EventRow(
        String id,
        int revision,
        boolean active,
        CodingRow coding,
        int mentions,
        int articles,
        int sources,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<String> storyIds,
        String bestMentionId,
        String evidence,
        String articleId,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable Instant publishedAt) {}
