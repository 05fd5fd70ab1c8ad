package io.dateline.ingest.poll;

import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.reader.feed.SkipTimes;
import io.dateline.schemas.feed.EntryGap;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's state follows from the state before and what a poll gave. Pure: no clock, no I/O.
 *
 * <pre>
 *              ┌── read: interval × ½ (much new), × 1 (some), × 1.5 (nothing) ──┐  at most half the usual gap between entries,
 *   new ─poll─▶│── unchanged: interval × 1.5                                    │─▶ at least what feed and server ask for,
 *              ├── failed: see {@link Backoff}, at least Retry-After            │  within [least, most]
 *              └── offline: our own network is down, 1 minute ──────────────────┘  then on to when the feed does not skip
 * </pre>
 *
 * No outcome is final: a feed that fails is asked again for as long as it is subscribed.
 */
final class FeedSchedule {

    /** First interval of a feed that nothing is known of. */
    private static final Duration FIRST = Duration.ofMinutes(15);

    private static final double MUCH_NEW = 0.33;
    private static final double JITTER = 0.05;
    private static final Duration BUSY_JITTER = Duration.ofHours(1);
    private static final Duration SKIP_JITTER = Duration.ofMinutes(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private static final int LONGEST_ERROR = 500;

    /** Wait while our own network is down. */
    private static final Duration OFFLINE = Duration.ofMinutes(1);

    private final PollConfig config;
    private final Backoff backoff;

    FeedSchedule(PollConfig config) {
        this.config = config;
        this.backoff = new Backoff(config);
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
     * @param host that gave the result, which is not the feed's own after a redirect to another
     * @param versions of the result's entries
     * @param chance 0 to 1, spreads the polls of many feeds
     */
    FeedState after(
            Feed feed,
            FeedState before,
            String host,
            PollResult result,
            EntryVersions versions,
            Instant now,
            double chance) {
        FeedState.Builder next = FeedState.newBuilder(before).setLastPollAt(now).setLastStatus(result.status());
        Duration wait;
        if (result instanceof Read read) {
            wait = read(feed, before, read, versions, next, now);
        } else if (result instanceof Unchanged unchanged) {
            wait = unchanged(feed, before, unchanged, next, now);
        } else if (result instanceof Offline offline) {
            next.setLastError(cut(offline.error())).setLastReason("network_down");
            wait = shorter(OFFLINE, config.maxInterval());
        } else {
            wait = failed(feed, before, host, (Failed) result, next, now);
        }
        Instant planned = now.plus(wait).plus(jitter(wait, feed, result, chance));
        return next.setNextPollAt(feed.getIntervalMillis() == null ? awake(next, planned, now, chance) : planned)
                .build();
    }

    /** Not when the feed asks to be left alone, unless that would be for longer than the greatest interval. */
    private Instant awake(FeedState.Builder state, Instant planned, Instant now, double chance) {
        SkipTimes skips = new SkipTimes(
                state.getSkipHours(),
                state.getSkipDays().stream().map(DayOfWeek::of).toList());
        Instant allowed = skips.next(planned);
        if (allowed.equals(planned)) {
            return planned;
        }
        // Or all who skip the night would be asked at the stroke of the hour.
        Instant spread = allowed.plusMillis((long) (SKIP_JITTER.toMillis() * chance));
        Instant latest = now.plus(config.maxInterval());
        return spread.isBefore(latest) ? spread : planned.isAfter(latest) ? planned : latest;
    }

    private Duration read(
            Feed feed, FeedState before, Read read, EntryVersions versions, FeedState.Builder next, Instant now) {
        List<String> fresh = SeenEntries.fresh(before, read.entries());
        List<String> taken = SeenEntries.taken(fresh);
        boolean whole = taken.size() == fresh.size();
        Duration asked = read.feed().interval();
        boolean first = before.getLastSuccessAt() == null;
        Double rate = first ? EntryRate.first(read.feed().entries(), now) : EntryRate.next(before, taken.size(), now);
        succeeded(next, now, read.url());
        // Otherwise without validators and hash, so that the next poll gets what this one had to leave, or was not
        // sent.
        boolean all = whole && !versions.heldBack() && !read.feed().cut();
        Sitemaps.Index index = read.index();
        List<String> recent = SeenEntries.after(
                before.getRecentEntries(), read.entries(), fresh, taken, index == null ? 0 : index.otherPages());
        next.setEtag(all ? read.validators().etag() : null)
                .setLastModified(all ? read.validators().lastModified() : null)
                .setBodyHash(all ? read.bodyHash() : null)
                .setAskedIntervalMillis(asked == null ? null : asked.toMillis())
                .setSkipHours(read.feed().skips().hours())
                .setSkipDays(read.feed().skips().days().stream()
                        .map(DayOfWeek::getValue)
                        .toList())
                .setEntriesPerDay(rate)
                // While entries of these sitemaps are left, it stays their turn.
                .setSitemaps(index == null ? null : whole ? index.reads() : before.getSitemaps())
                .setRecentEntries(recent)
                .setEntryVersions(versions.bytes(recent));
        if (!taken.isEmpty()) {
            next.setArticles(before.getArticles() + taken.size()).setLastArticleAt(now);
        }
        double share =
                fresh.isEmpty() ? 0 : (double) fresh.size() / read.entries().size();
        double factor = share > MUCH_NEW ? 0.5 : fresh.isEmpty() ? 1.5 : 1;
        // The first poll finds everything new, which says nothing about how often the feed changes.
        Duration least = longer(asked, read.interval());
        Duration interval = adapted(feed, before, first ? 1 : factor, least, rate);
        next.setIntervalMillis(interval.toMillis());
        if (!whole) {
            return shorter(interval, config.minInterval());
        }
        return index == null ? interval : inTurn(feed, interval, index, least);
    }

    /**
     * None of many sitemaps waits for its turn until its pages are too old, as far as the user and the server allow.
     *
     * @param asked least time that the server asks for; null when it does not
     */
    private Duration inTurn(Feed feed, Duration interval, Sitemaps.Index index, @Nullable Duration asked) {
        Duration retryAfter = index.retryAfter();
        Duration wait = interval;
        Duration soon = index.left() > 0 ? Duration.ZERO : index.within();
        if (feed.getIntervalMillis() == null && soon != null) {
            wait = shorter(interval, max(soon, max(config.minInterval(), asked == null ? Duration.ZERO : asked)));
        }
        return retryAfter == null ? wait : max(wait, shorter(retryAfter, config.maxInterval()));
    }

    private Duration unchanged(Feed feed, FeedState before, Unchanged unchanged, FeedState.Builder next, Instant now) {
        succeeded(next, now, unchanged.url());
        if (unchanged.validators() != null) {
            next.setEtag(unchanged.validators().etag())
                    .setLastModified(unchanged.validators().lastModified());
        }
        Double rate = EntryRate.next(before, 0, now);
        Long asked = before.getAskedIntervalMillis();
        Duration interval = adapted(
                feed,
                before,
                1.5,
                longer(asked == null ? null : Duration.ofMillis(asked), unchanged.interval()),
                EntryGap.rateBeforeSilence(before));
        next.setEntriesPerDay(rate).setIntervalMillis(interval.toMillis());
        return interval;
    }

    private Duration failed(
            Feed feed, FeedState before, String host, Failed failed, FeedState.Builder next, Instant now) {
        int failures = before.getFailures() + 1;
        // What the address that was subscribed to answers takes nothing back of what the moved one said.
        int goneBefore = before.getGone();
        int notGone = Address.insteadOfMoved(feed, before) ? goneBefore : 0;
        int gone = Objects.equals(failed.status(), 410) ? goneBefore + 1 : notGone;
        next.setFailures(failures)
                .setGone(gone)
                .setLastError(cut(failed.error()))
                .setLastReason(failed.reason());
        if (failed.sitemaps() != null) {
            next.setSitemaps(failed.sitemaps());
        }
        // The other address is not made to wait for what this one said of itself.
        boolean othersTurn = Address.insteadOfMoved(feed, before.getUrl(), failures);
        Duration wait = backoff.after(feed, before, failed, failures, othersTurn ? 0 : gone, now);
        Duration asked = failed.retryAfter();
        // What the server asked for, without our own back-off: it may hold up others.
        Instant held = asked == null || asked.isZero() ? null : now.plus(shorter(asked, config.maxInterval()));
        next.setHeldUntil(held).setHeldHost(held == null ? null : host);
        return wait;
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
        next.setLastSuccessAt(now)
                .setFailures(0)
                .setGone(0)
                .setLastError(null)
                .setLastReason(null)
                .setHeldUntil(null)
                .setHeldHost(null);
        if (url != null) {
            next.setUrl(url);
        }
    }

    private Duration adapted(
            Feed feed, FeedState before, double factor, @Nullable Duration asked, @Nullable Double rate) {
        Long fixed = feed.getIntervalMillis();
        if (fixed != null) {
            // What the user says wins over what feed and server ask for.
            return Duration.ofMillis(Math.max(1, fixed));
        }
        long current = before.getIntervalMillis() > 0 ? before.getIntervalMillis() : FIRST.toMillis();
        long wanted = (long) (current * factor);
        Duration gap = EntryGap.of(rate);
        if (gap != null) {
            // Half of it: an entry then waits a quarter of the usual gap, in the mean.
            wanted = Math.min(wanted, gap.toMillis() / 2);
        }
        long least = Math.max(config.minInterval().toMillis(), asked == null ? 0 : asked.toMillis());
        return Duration.ofMillis(
                Math.min(Math.max(wanted, least), config.maxInterval().toMillis()));
    }

    /** Never earlier: the wait may be what a server asked for. A fixed interval stays exact; many who were told 429 come back spread out. */
    private static Duration jitter(Duration wait, Feed feed, PollResult result, double chance) {
        if (result instanceof Failed failed && Objects.equals(failed.status(), TOO_MANY_REQUESTS)) {
            return Duration.ofMillis((long) (shorter(wait, BUSY_JITTER).toMillis() * chance));
        }
        return feed.getIntervalMillis() == null
                ? Duration.ofMillis((long) (wait.toMillis() * chance * JITTER))
                : Duration.ZERO;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Null asks for nothing. */
    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return max(one, other);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String cut(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
