package io.dateline.ingest.poll;

import io.dateline.ingest.http.FetchException.Reason;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long to wait after a failure. Waits grow with each failure in a row and never end: a feed is asked again for as long as it is subscribed.
 *
 * <pre>
 *   failure                                     grows by   up to
 *   no answer, 5xx, 429: they pass              a quarter  the greatest interval
 *   404: live feeds show it for days            two fifths the greatest interval
 *   other 4xx, not a feed, refused              double     the greatest interval
 *   any of these, for a month                              7 × the greatest interval
 *   410 (gone)                                             the greatest interval, from the third in a row 30 ×
 * </pre>
 */
final class Backoff {

    private static final int PAUSE = 30;
    private static final int STALE = 7;
    private static final Duration MONTH = Duration.ofDays(30);

    private static final double PASSING_GROWTH = 1.25;
    private static final double SOFT_GROWTH = 1.4;
    private static final double HARD_GROWTH = 2;

    private static final Set<String> PASSING = Stream.concat(
                    Stream.of("http_5xx"),
                    Arrays.stream(Reason.values()).filter(Reason::passing).map(Reason::word))
            .collect(Collectors.toUnmodifiableSet());

    private final PollConfig config;

    Backoff(PollConfig config) {
        this.config = config;
    }

    /**
     * The wait.
     *
     * @param failures failures in a row, this one included
     * @param gone answers 410 in a row, this one included
     */
    Duration after(Feed feed, FeedState before, Failed failed, int failures, int gone, Instant now) {
        long most = config.maxInterval().toMillis();
        if (gone > 0) {
            return Duration.ofMillis(gone >= FeedCondition.GONE_ANSWERS ? most * PAUSE : most);
        }
        Instant well = before.getLastSuccessAt() == null ? feed.getAddedAt() : before.getLastSuccessAt();
        long longest = well.plus(MONTH).isBefore(now) ? most * STALE : most;
        Long fixed = feed.getIntervalMillis();
        long base = fixed != null
                ? Math.max(1, fixed)
                : Math.max(before.getIntervalMillis(), config.minInterval().toMillis());
        long grown = (long) Math.min(base * Math.pow(growth(failed), failures - 1), longest);
        long asked =
                failed.retryAfter() == null ? 0 : Math.min(failed.retryAfter().toMillis(), most);
        return Duration.ofMillis(Math.max(grown, asked));
    }

    private static double growth(Failed failed) {
        if (Objects.equals(failed.status(), 404)) {
            return SOFT_GROWTH;
        }
        return PASSING.contains(failed.reason()) || Objects.equals(failed.status(), 429) ? PASSING_GROWTH : HARD_GROWTH;
    }
}
