package io.dateline.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Does something in the middle of an import: when it is asked for the time so many times, once. For one thread. */
final class ActingClock extends Clock {

    private final Clock clock = Clock.systemUTC();
    private final Runnable action;
    private int left;

    ActingClock(int times, Runnable action) {
        this.left = times;
        this.action = action;
    }

    @Override
    public Instant instant() {
        if (--left == 0) {
            action.run();
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
