package io.dateline.sink;

import java.time.Duration;

/** Waits that double from the first to the longest. Not thread-safe. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration wait = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return wait;
    }

    void reset() {
        next = first;
    }
}
