package io.dateline.ingest.poll;

import io.dateline.reader.feed.Entry;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many new entries a day a feed brings: a mean that forgets, by half in about five days.
 *
 * <p>The first document gives a first guess by its dates; from then on new entries are counted against the time that they came in.
 */
final class EntryRate {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Time in which the past loses all but 1/e of its weight. */
    private static final double MEMORY = Duration.ofDays(7).toMillis();

    /** A century; rates too small for it are as good as none. */
    private static final double LONGEST_GAP = 36_500 * DAY;

    private EntryRate() {}

    /** By the dates of a first document; null when fewer than two entries are dated. */
    static @Nullable Double first(List<Entry> entries, Instant now) {
        List<Instant> times = entries.stream()
                .map(Entry::time)
                .filter(Objects::nonNull)
                .filter(time -> !time.isAfter(now))
                .sorted()
                .toList();
        if (times.size() < 2) {
            return null;
        }
        return times.size()
                * DAY
                / Math.max(DAY / 24, Duration.between(times.get(0), now).toMillis());
    }

    /** After a poll that was answered; null as long as nothing is known. */
    static @Nullable Double next(FeedState before, int fresh, Instant now) {
        Instant last = before.getLastSuccessAt();
        Double rate = before.getEntriesPerDay();
        if (last == null) {
            return rate;
        }
        double passed = Math.max(1, Duration.between(last, now).toMillis());
        if (rate == null) {
            return fresh == 0 ? null : Double.valueOf(fresh * DAY / Math.max(passed, DAY));
        }
        double kept = Math.exp(-passed / MEMORY);
        return rate * kept + (1 - kept) * fresh * DAY / passed;
    }

    /** The mean time between two entries; null when unknown. */
    static @Nullable Duration gap(@Nullable Double perDay) {
        return perDay == null || perDay <= 0 ? null : Duration.ofMillis((long) Math.min(DAY / perDay, LONGEST_GAP));
    }

    /** As it was when the last new entry came: silence alone must not make silence look usual. */
    static @Nullable Double beforeSilence(FeedState state) {
        Double rate = state.getEntriesPerDay();
        Instant article = state.getLastArticleAt();
        Instant success = state.getLastSuccessAt();
        if (rate == null || article == null || success == null || !success.isAfter(article)) {
            return rate;
        }
        return rate * Math.exp(Duration.between(article, success).toMillis() / MEMORY);
    }
}
