package io.dateline.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the sink works.
 *
 * @param instance name of this process among the sinks of a prefix, kept over restarts; a second process of the same name takes the
 *     place of the first
 * @param batch records written in one transaction at most, 1 to 10,000; {@value #DEFAULT_BATCH} by default
 * @param retryAfter wait before the first retry when the database, broker or registry is out of reach; 500 ms by default. It doubles
 *     up to {@code retryAtMost}
 * @param retryAtMost longest wait between retries, at most 1 minute; 15 s by default
 */
public record SinkSettings(String instance, int batch, Duration retryAfter, Duration retryAtMost) {

    public static final int DEFAULT_BATCH = 500;
    private static final int MOST_RECORDS = 10_000;
    // The wait is spent in poll, which keeps the sink in its group.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    // After the constants that its check needs.
    public static final SinkSettings DEFAULT =
            new SinkSettings("0", DEFAULT_BATCH, Duration.ofMillis(500), Duration.ofSeconds(15));

    public SinkSettings {
        List<String> errors = new ArrayList<>();
        if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
            errors.add("sink.instance is \"" + instance + "\": use letters, digits, '.', '_' and '-'");
        }
        if (batch < 1 || batch > MOST_RECORDS) {
            errors.add("sink.batch is " + batch + ": give 1 to " + MOST_RECORDS);
        }
        if (retryAfter.isNegative() || retryAfter.isZero() || retryAfter.compareTo(retryAtMost) > 0) {
            errors.add("sink.retry-after is " + retryAfter + ": give more than nothing and at most sink.retry-at-most");
        }
        if (retryAtMost.compareTo(LONGEST_WAIT) > 0) {
            errors.add("sink.retry-at-most is " + retryAtMost + ": give at most " + LONGEST_WAIT);
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }
}
