package io.dateline.ingest.kafka;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the system's clock was set back. What waits for a time would then wait for as long as the clock was wrong: better to begin anew.
 * Not thread-safe.
 */
public final class ClockWatch {

    /** Small corrections pass by themselves. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private Instant latest = Instant.MIN;

    /**
     * The time, as it is now.
     *
     * @throws IllegalStateException when it is earlier than it was; only a new session can go on
     */
    public void check(Instant now) {
        if (latest.isAfter(now) && latest.minus(TOLERANCE).isAfter(now)) {
            throw new IllegalStateException("the clock was set back from " + latest + " to " + now);
        }
        latest = now.isAfter(latest) ? now : latest;
    }
}
