package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription and how it is. No header of it, and so no secret.
 *
 * @param url as subscribed
 * @param host of the address; empty when it has none
 * @param title given by the user
 * @param condition as of the moment that was asked for
 * @param polledUrl where it is asked for now; differs from {@code url} after a permanent redirect
 * @param lastPollAt null when it was never polled
 * @param lastSuccessAt when it last answered with a feed or 304
 * @param nextPollAt when it is due; null for a paused feed and before the first poll
 * @param interval between polls at present; null when it was never read
 * @param failures polls that failed in a row
 * @param error what went wrong last, in words; null after a success
 * @param reason the same in one word, as in the metrics
 * @param httpStatus of the last poll; null when no answer came
 * @param heldUntil until when its server asked to be left alone
 * @param articles new entries so far
 * @param lastArticleAt when it last brought a new entry
 * @param entriesPerDay new entries a day, in the mean of about a week; null while unknown
 * @param hub its subscription at a WebSub hub; null when it names none
 */
public record FeedRow(
        String id,
        String url,
        String host,
        @Nullable String title,
        List<String> tags,
        Instant addedAt,
        FeedCondition condition,
        String polledUrl,
        @Nullable Instant lastPollAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextPollAt,
        @Nullable Duration interval,
        int failures,
        @Nullable String error,
        @Nullable String reason,
        @Nullable Integer httpStatus,
        @Nullable Instant heldUntil,
        long articles,
        @Nullable Instant lastArticleAt,
        @Nullable Double entriesPerDay,
        @Nullable Hub hub) {

    /**
     * How far a feed's subscription at its hub is.
     *
     * @param status a symbol of {@code WebSubStatus}
     * @param leaseEndsAt end of the lease that the hub confirmed
     * @param lastPushAt when the hub last delivered
     * @param error what went wrong last with it
     */
    public record Hub(
            String status,
            @Nullable Instant leaseEndsAt,
            @Nullable Instant lastPushAt,
            @Nullable String error) {}
}
