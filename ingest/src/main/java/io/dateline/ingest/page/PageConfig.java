package io.dateline.ingest.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How pages are fetched.
 *
 * @param threads pages at the same time; default 16
 * @param hostDelay pause between two requests to one host, unless its robots.txt asks for more; 0 for none; default 1 s
 * @param attempts how often a page is tried before the feed's own text is taken; default 3
 * @param retryDelay pause before the second try, doubled for each further one; default 10 s
 * @param longestDelay the most that a Crawl-delay or Retry-After may hold a host up; default 2 min
 * @param mostInHand pages taken from the topic and not yet done, of which at most 100 of each host count; in memory are at most ten times as
 *     many; default 2,000
 * @param robots whether robots.txt is heeded; default true
 */
public record PageConfig(
        int threads,
        Duration hostDelay,
        int attempts,
        Duration retryDelay,
        Duration longestDelay,
        int mostInHand,
        boolean robots) {

    public static final PageConfig DEFAULTS =
            new PageConfig(16, Duration.ofSeconds(1), 3, Duration.ofSeconds(10), Duration.ofMinutes(2), 2_000, true);

    public PageConfig {
        List<String> errors = new ArrayList<>();
        if (threads < 1) {
            errors.add("ingest.page-threads is " + threads + ": give 1 or more");
        }
        if (hostDelay.isNegative()) {
            errors.add("ingest.host-delay is " + hostDelay + ": give 0 or more");
        }
        if (attempts < 1) {
            errors.add("attempts of a page are " + attempts + ": give 1 or more");
        }
        if (retryDelay.isNegative() || longestDelay.isNegative()) {
            errors.add("delays of a page are " + retryDelay + " and at most " + longestDelay + ": give 0 or more");
        }
        if (mostInHand < threads) {
            errors.add("ingest.page-threads is " + threads + ": give at most as many as pages in hand, " + mostInHand);
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    public PageConfig withThreads(int number) {
        return new PageConfig(number, hostDelay, attempts, retryDelay, longestDelay, mostInHand, robots);
    }

    public PageConfig withHostDelay(Duration delay) {
        return new PageConfig(threads, delay, attempts, retryDelay, longestDelay, mostInHand, robots);
    }
}
