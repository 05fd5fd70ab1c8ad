package io.dateline.console.api;

import io.dateline.store.FeedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription and how it is; as {@code feeds status --json} writes it, with a little more. */
public record FeedView(
        String id,
        String url,
        String polledUrl,
        String host,
        @Nullable String title,
        List<String> tags,
        Instant addedAt,
        String state,
        @Nullable Instant lastPollAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextPollAt,
        @Nullable Double intervalSeconds,
        @Nullable Instant lastArticleAt,
        long articles,
        @Nullable Double entriesPerDay,
        int failures,
        @Nullable String error,
        @Nullable String reason,
        @Nullable Integer httpStatus,
        @Nullable Instant heldUntil,
        @Nullable HubView hub) {

    public static FeedView of(FeedRow feed) {
        return new FeedView(
                feed.id(),
                feed.url(),
                feed.polledUrl(),
                feed.host(),
                feed.title(),
                feed.tags(),
                feed.addedAt(),
                feed.condition().word(),
                feed.lastPollAt(),
                feed.lastSuccessAt(),
                feed.nextPollAt(),
                seconds(feed.interval()),
                feed.lastArticleAt(),
                feed.articles(),
                feed.entriesPerDay(),
                feed.failures(),
                feed.error(),
                feed.reason(),
                feed.httpStatus(),
                feed.heldUntil(),
                HubView.of(feed.hub()));
    }

    private static @Nullable Double seconds(@Nullable Duration interval) {
        return interval == null ? null : interval.toMillis() / 1_000.0;
    }

    /** Its subscription at a WebSub hub. */
    public record HubView(
            String state,
            @Nullable Instant leaseEndsAt,
            @Nullable Instant lastPushAt,
            @Nullable String error) {

        static @Nullable HubView of(FeedRow.@Nullable Hub hub) {
            return hub == null
                    ? null
                    : new HubView(Symbols.lower(hub.status()), hub.leaseEndsAt(), hub.lastPushAt(), hub.error());
        }
    }
}
