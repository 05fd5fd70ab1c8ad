package io.dateline.schemas.feed;

import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The usual time between two new entries of a feed, from its running mean of entries a day. */
public final class EntryGap {

    /** Time in which the mean's past loses all but 1/e of its weight. */
    public static final Duration MEMORY = Duration.ofDays(7);

    /** So many usual gaps without anything new are no chance: e⁻¹⁰, were entries to come at random. */
    private static final int GAPS = 10;

    /** Where no gap is known yet. */
    private static final Duration UNKNOWN = Duration.ofDays(30);

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** A century; rates too small for it are as good as none. */
    private static final double LONGEST = 36_500 * DAY;

    private EntryGap() {}

    /** The mean time between two entries; null when unknown. */
    public static @Nullable Duration of(@Nullable Double perDay) {
        return perDay == null || perDay <= 0 ? null : Duration.ofMillis((long) Math.min(DAY / perDay, LONGEST));
    }

    /** Entries a day as they were when the last new one came: silence alone must not make silence look usual. Null when unknown. */
    public static @Nullable Double rateBeforeSilence(FeedState state) {
        Double rate = state.getEntriesPerDay();
        Instant article = state.getLastArticleAt();
        Instant success = state.getLastSuccessAt();
        if (rate == null || article == null || success == null || !success.isAfter(article)) {
            return rate;
        }
        return rate * Math.exp((double) Duration.between(article, success).toMillis() / MEMORY.toMillis());
    }

    /** How long nothing new may come before that is unusual with the feed. */
    public static Duration usualSilence(FeedState state) {
        Duration gap = of(rateBeforeSilence(state));
        return gap == null ? UNKNOWN : gap.multipliedBy(GAPS);
    }
}
