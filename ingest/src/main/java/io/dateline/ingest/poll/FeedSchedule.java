package io.dateline.ingest.poll;

import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's state follows from the state before and what a poll gave. Pure: no clock, no I/O.
 *
 * <pre>
 *              ┌── read: interval × ½ (much new), × 1 (some), × 1.5 (nothing) ──┐
 *   new ─poll─▶│── unchanged: interval × 1.5                                    │─▶ next poll, within [least, most]
 *              ├── failed: interval × 2 per failure, at least Retry-After       │
 *              └── offline: our own network is down, 1 minute ──────────────────┘
 * </pre>
 *
 * No outcome is final: a feed that fails is asked again at the greatest interval for as long as it is subscribed.
 */
final class FeedSchedule {

    /** Entries remembered at least; a feed that holds more is remembered twice over. */
    static final int LEAST_REMEMBERED = 200;

    /** First interval of a feed that nothing is known of. */
    private static final Duration FIRST = Duration.ofMinutes(15);

    private static final double MUCH_NEW = 0.33;
    private static final int MOST_DOUBLINGS = 12;
    private static final double JITTER = 0.1;
    private static final int LONGEST_ERROR = 500;

    /** Wait while our own network is down. */
    private static final Duration OFFLINE = Duration.ofMinutes(1);

    private static final Duration GONE = Duration.ofHours(24);

    private final PollConfig config;

    FeedSchedule(PollConfig config) {
        this.config = config;
    }

    /** State of a feed that was never polled: due at once. */
    static FeedState initial(Feed feed, Instant now) {
        return FeedState.newBuilder()
                .setFeedId(feed.getId())
                .setUrl(feed.getUrl())
                .setNextPollAt(now)
                .build();
    }

    /**
     * The next state.
     *
     * @param chance 0 to 1, spreads the polls of many feeds
     */
    FeedState after(Feed feed, FeedState before, PollResult result, Instant now, double chance) {
        FeedState.Builder next = FeedState.newBuilder(before).setLastPollAt(now).setLastStatus(result.status());
        Duration wait;
        if (result instanceof Read read) {
            List<String> fresh = fresh(before, read.entries());
            succeeded(next, now, read.url());
            next.setEtag(read.validators().etag())
                    .setLastModified(read.validators().lastModified())
                    .setBodyHash(read.bodyHash())
                    .setRecentEntries(remembered(before.getRecentEntries(), read.entries()));
            if (!fresh.isEmpty()) {
                next.setArticles(before.getArticles() + fresh.size()).setLastArticleAt(now);
            }
            double share = read.entries().isEmpty()
                    ? 0
                    : (double) fresh.size() / read.entries().size();
            double factor = share > MUCH_NEW ? 0.5 : fresh.isEmpty() ? 1.5 : 1;
            // The first poll finds everything new, which says nothing about how often the feed changes.
            wait = adapted(feed, before, before.getLastSuccessAt() == null ? 1 : factor, read.interval());
            next.setIntervalMillis(wait.toMillis());
        } else if (result instanceof Unchanged unchanged) {
            succeeded(next, now, unchanged.url());
            if (unchanged.validators() != null) {
                next.setEtag(unchanged.validators().etag())
                        .setLastModified(unchanged.validators().lastModified());
            }
            wait = adapted(feed, before, 1.5, null);
            next.setIntervalMillis(wait.toMillis());
        } else if (result instanceof Offline offline) {
            next.setLastError(cut(offline.error()));
            wait = shorter(OFFLINE, config.maxInterval());
        } else {
            Failed failed = (Failed) result;
            int failures = before.getFailures() + 1;
            next.setFailures(failures).setLastError(cut(failed.error()));
            wait = backedOff(feed, before, failed, failures);
        }
        return next.setNextPollAt(now.plusMillis(jittered(wait, feed, chance))).build();
    }

    /** Identities that the state does not remember, in order, each once. */
    static List<String> fresh(FeedState state, List<String> entries) {
        Set<String> known = new HashSet<>(state.getRecentEntries());
        return entries.stream().filter(known::add).toList();
    }

    /**
     * Whether to send validators. Once a day the feed is fetched without, because servers keep validators the same though the feed changed.
     */
    static boolean conditional(FeedState state, Instant now) {
        Instant last = state.getLastSuccessAt();
        if (last == null) {
            return false;
        }
        long day = Duration.ofDays(1).toMillis();
        long offset = Math.floorMod(state.getFeedId().hashCode(), day);
        return Math.floorDiv(now.toEpochMilli() + offset, day) == Math.floorDiv(last.toEpochMilli() + offset, day);
    }

    private static void succeeded(FeedState.Builder next, Instant now, @Nullable String url) {
        next.setLastSuccessAt(now).setFailures(0).setLastError(null);
        if (url != null) {
            next.setUrl(url);
        }
    }

    private Duration adapted(Feed feed, FeedState before, double factor, @Nullable Duration asked) {
        Long fixed = feed.getIntervalMillis();
        if (fixed != null) {
            // What the user says wins over what feed and server ask for.
            return Duration.ofMillis(Math.max(1, fixed));
        }
        long current = before.getIntervalMillis() > 0 ? before.getIntervalMillis() : FIRST.toMillis();
        long wanted = (long) (current * factor);
        long least = config.minInterval().toMillis();
        if (asked != null) {
            least = Math.max(least, asked.toMillis());
        }
        return Duration.ofMillis(
                Math.min(Math.max(wanted, least), config.maxInterval().toMillis()));
    }

    private Duration backedOff(Feed feed, FeedState before, Failed failed, int failures) {
        Long fixed = feed.getIntervalMillis();
        long base = fixed != null
                ? Math.max(1, fixed)
                : Math.max(before.getIntervalMillis(), config.minInterval().toMillis());
        long most = config.maxInterval().toMillis();
        long grown = Math.min(base << Math.min(failures - 1, MOST_DOUBLINGS), most);
        if (Objects.equals(failed.status(), 410)) {
            grown = Math.max(grown, Math.min(GONE.toMillis(), most));
        }
        long asked =
                failed.retryAfter() == null ? 0 : Math.min(failed.retryAfter().toMillis(), most);
        return Duration.ofMillis(Math.max(grown, asked));
    }

    /** Up to ten per cent later, never earlier: the wait may be what a server asked for. A fixed interval stays exact. */
    private static long jittered(Duration wait, Feed feed, double chance) {
        double spread = feed.getIntervalMillis() != null ? 0 : chance * JITTER;
        return (long) (wait.toMillis() * (1 + spread));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static List<String> remembered(List<String> before, List<String> entries) {
        int most = Math.max(LEAST_REMEMBERED, entries.size() * 2);
        Set<String> all = new LinkedHashSet<>(entries);
        all.addAll(before);
        return new ArrayList<>(all).subList(0, Math.min(most, all.size()));
    }

    private static String cut(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
