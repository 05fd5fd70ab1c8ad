package io.dateline.ingest.poll;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is, for people and programs to see. No header and so no secret of the subscription is in it.
 *
 * @param id of the feed
 * @param url as subscribed
 * @param polledUrl where it is asked for now; differs from {@code url} after a permanent redirect
 * @param title given by the user, or null
 * @param condition in one word
 * @param lastPollAt null when it was never polled
 * @param lastSuccessAt when it last answered with a feed or 304
 * @param nextPollAt when it is due; null for a paused feed
 * @param interval between polls at present; zero when it was never read
 * @param lastArticleAt when it last brought a new entry
 * @param articles new entries so far
 * @param entriesPerDay new entries a day, in the mean of about a week; null while unknown
 * @param failures polls that failed in a row
 * @param error what went wrong last, in words; null after a success
 * @param reason the same in one word, as in the metrics
 * @param httpStatus of the last poll, or null when no answer came
 */
public record FeedStatus(
        String id,
        String url,
        String polledUrl,
        @Nullable String title,
        FeedCondition condition,
        @Nullable Instant lastPollAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextPollAt,
        Duration interval,
        @Nullable Instant lastArticleAt,
        long articles,
        @Nullable Double entriesPerDay,
        int failures,
        @Nullable String error,
        @Nullable String reason,
        @Nullable Integer httpStatus) {

    /**
     * The status now.
     *
     * @param state null when it was never polled
     * @param silence as in {@link PollConfig#silence}
     */
    public static FeedStatus of(Feed feed, @Nullable FeedState state, Duration silence, Instant now) {
        FeedState known = state == null ? FeedSchedule.initial(feed, now) : state;
        return new FeedStatus(
                feed.getId(),
                feed.getUrl(),
                known.getUrl(),
                feed.getTitle(),
                FeedCondition.of(feed, state, silence, now),
                known.getLastPollAt(),
                known.getLastSuccessAt(),
                feed.getEnabled() ? known.getNextPollAt() : null,
                Duration.ofMillis(known.getIntervalMillis()),
                known.getLastArticleAt(),
                known.getArticles(),
                known.getEntriesPerDay(),
                known.getFailures(),
                known.getLastError(),
                known.getLastReason(),
                known.getLastStatus());
    }
}
