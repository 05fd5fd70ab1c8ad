package io.dateline.bench.farm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How well the feeds were polled at their intervals, as their servers saw it.
 *
 * @param polls intervals that ended in the time looked at, by a poll or by being overdue
 * @param punctual of these, ended by a poll within 1.1 times the interval
 * @param excess by how much they were longer than the interval, in parts of it; ascending
 */
record Punctuality(long polls, long punctual, double[] excess) {

    private static final double TOLERANCE = 1.1;

    /**
     * Looks at a span of time.
     *
     * @param from nanoseconds of the system's clock; polls before it only start an interval
     */
    static Punctuality of(List<FarmFeed> feeds, long from, long to) {
        double[] excess = feeds.stream()
                .flatMapToDouble(feed -> excess(feed, from, to))
                .sorted()
                .toArray();
        long punctual =
                Arrays.stream(excess).filter(part -> part <= TOLERANCE - 1).count();
        return new Punctuality(excess.length, punctual, excess);
    }

    private static java.util.stream.DoubleStream excess(FarmFeed feed, long from, long to) {
        var parts = java.util.stream.DoubleStream.builder();
        double interval = feed.interval().toNanos();
        Long last = null;
        for (long time : feed.asked()) {
            if (last != null && time >= from && time <= to) {
                parts.add((time - last) / interval - 1);
            }
            if (time <= to) {
                last = time;
            }
        }
        if (last == null || to - last > TOLERANCE * interval) {
            parts.add(last == null ? Double.POSITIVE_INFINITY : (to - last) / interval - 1);
        }
        return parts.build();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "due %d, within 10 %%: %d (%.3f %%), longer than the interval by p50 %.2f %%, p99 %.2f %%, most %.2f %%",
                polls,
                punctual,
                polls == 0 ? 0 : 100.0 * punctual / polls,
                100 * at(0.5),
                100 * at(0.99),
                100 * at(1));
    }

    private double at(double share) {
        return excess.length == 0 ? 0 : excess[(int) Math.min(excess.length - 1.0, share * excess.length)];
    }
}
