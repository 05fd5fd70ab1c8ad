package io.dateline.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How feeds are polled.
 *
 * @param threads polls at the same time; default 8
 * @param hostDelay pause between two requests to one host; 0 for none; default 1 s
 * @param minInterval least time between two polls of a feed that states none itself; default 5 min
 * @param maxInterval greatest time between two polls, also after failures; default 24 h
 */
public record PollConfig(int threads, Duration hostDelay, Duration minInterval, Duration maxInterval) {

    public static final PollConfig DEFAULTS =
            new PollConfig(8, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));

    public PollConfig {
        List<String> errors = new ArrayList<>();
        if (threads < 1) {
            errors.add("ingest.poll-threads is " + threads + ": give 1 or more");
        }
        if (hostDelay.isNegative()) {
            errors.add("ingest.host-delay is " + hostDelay + ": give 0 or more");
        }
        if (minInterval.toMillis() < 1) {
            errors.add("ingest.min-interval is " + minInterval + ": give more than 0");
        }
        if (maxInterval.compareTo(minInterval) < 0) {
            errors.add("ingest.max-interval is " + maxInterval + ", less than ingest.min-interval " + minInterval
                    + ": give at least that");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }
}
