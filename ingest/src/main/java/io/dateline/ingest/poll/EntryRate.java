package io.dateline.ingest.poll;

import io.dateline.reader.feed.Entry;
import io.dateline.schemas.feed.EntryGap;
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
        double kept = Math.exp(-passed / EntryGap.MEMORY.toMillis());
        return rate * kept + (1 - kept) * fresh * DAY / passed;
    }
}
