package io.dateline.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How feeds are polled.
 *
 * @param threads polls at the same time; default 32
 * @param hostDelay pause between two requests to one host; 0 for none; default 1 s
 * @param minInterval least time between two polls of a feed that states none itself; default 5 min
 * @param maxInterval greatest time between two polls; failures of a month's length and feeds that are gone are asked less often; default 24 h
 * @param retryScope whom a Retry-After speaks for; default {@link RetryScope#AUTO}
 * @param silence a feed without a new entry for this long, and for ten times its usual gap, counts as silent; default 2 days
 * @param sitemaps how sitemaps are read
 */
public record PollConfig(
        int threads,
        Duration hostDelay,
        Duration minInterval,
        Duration maxInterval,
        RetryScope retryScope,
        Duration silence,
        SitemapConfig sitemaps) {

    /** Silence that is worth a look in a feed that brings something every hour. */
    public static final Duration DEFAULT_SILENCE = Duration.ofDays(2);

    public static final PollConfig DEFAULTS =
            new PollConfig(32, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));

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
        if (silence.toMillis() < 1) {
            errors.add("ingest.silence is " + silence + ": give more than 0");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    /** With the default scope, silence and sitemaps. */
    public PollConfig(int threads, Duration hostDelay, Duration minInterval, Duration maxInterval) {
        this(threads, hostDelay, minInterval, maxInterval, RetryScope.AUTO, DEFAULT_SILENCE, SitemapConfig.DEFAULTS);
    }
}
