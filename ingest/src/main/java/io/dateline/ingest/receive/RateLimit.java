package io.dateline.ingest.receive;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many articles a sender may bring: a bucket each, refilled at the rate, that holds ten
 * seconds' worth, and never less than a whole bulk: what a bulk leaves over would come again with it, and never get in. Memory follows the number of keys.
 * Thread-safe.
 */
final class RateLimit {

    private static final double BURST_SECONDS = 10;
    private static final double NANOS = 1e9;

    private static final class Bucket {
        private double left;
        private long filledAt;
    }

    private final double rate;
    private final double most;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /**
     * Makes one.
     *
     * @param rate articles a second; 0 for any number
     * @param mostItems most articles of a bulk
     */
    RateLimit(double rate, int mostItems, LongSupplier nanoTime) {
        this.rate = rate;
        this.most = Math.max(mostItems, rate * BURST_SECONDS);
        this.nanoTime = nanoTime;
    }

    /** Takes one article of a sender's; throws a refusal with status 429 and the time to the next one when none is left. */
    synchronized void take(String sender) {
        if (rate == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(sender, any -> {
            Bucket full = new Bucket();
            full.left = most;
            full.filledAt = now;
            return full;
        });
        bucket.left = Math.min(most, bucket.left + (now - bucket.filledAt) / NANOS * rate);
        bucket.filledAt = now;
        if (bucket.left < 1) {
            Duration wait = Duration.ofMillis((long) Math.ceil((1 - bucket.left) / rate * 1000));
            throw Problem.later(429, "rate", "This key sends more than " + rate + " articles a second.", wait)
                    .refusal();
        }
        bucket.left--;
    }
}
