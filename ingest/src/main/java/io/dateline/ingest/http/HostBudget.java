package io.dateline.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hosts may be asked for, over all kinds of work: so many requests at a time, and a pause after each. Feeds and pages of one host share it.
 * Thread-safe.
 */
public final class HostBudget {

    /** How soon to ask again for a host that other work is at. */
    private static final Duration SOON = Duration.ofMillis(50);

    /** A clock that goes back by more was set: what rests by the time before would rest for as long as it was wrong. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final int TIDY_AT = 1_024;

    private final int most;
    private final Map<String, Slot> slots = new HashMap<>();
    private int tidyAt = TIDY_AT;
    private Instant latest = Instant.EPOCH;

    /**
     * @param most requests to one host at the same time
     */
    public HostBudget(int most) {
        this.most = most;
    }

    /** Requests to one host at the same time. */
    int most() {
        return most;
    }

    /**
     * Takes a place at a host.
     *
     * @return null when it was taken, to be freed by {@link #give}; else when to try again
     */
    public synchronized @Nullable Instant take(String host, Instant now) {
        if (now.isBefore(latest.minus(TOLERANCE))) {
            slots.values().forEach(slot -> slot.rested = Instant.MIN);
        }
        latest = now;
        tidy(now);
        Slot slot = slots.computeIfAbsent(host, name -> new Slot());
        if (slot.rested.isAfter(now)) {
            return slot.rested;
        }
        if (slot.busy >= most) {
            return now.plus(SOON);
        }
        slot.busy++;
        return null;
    }

    /** Frees a place; the host rests until then. */
    public synchronized void give(String host, Instant rested) {
        Slot slot = slots.get(host);
        if (slot != null) {
            slot.busy = Math.max(0, slot.busy - 1);
            slot.rest(rested);
        }
    }

    /** Lets a host rest, because it asked for it. */
    public synchronized void rest(String host, Instant until) {
        slots.computeIfAbsent(host, name -> new Slot()).rest(until);
    }

    /** Memory follows the work: what has neither work nor a pause goes, whenever the number has doubled. */
    private void tidy(Instant now) {
        if (slots.size() >= tidyAt) {
            slots.values().removeIf(slot -> slot.busy == 0 && !slot.rested.isAfter(now));
            tidyAt = Math.max(TIDY_AT, slots.size() * 2);
        }
    }

    private static final class Slot {

        private int busy;
        private Instant rested = Instant.MIN;

        private void rest(Instant until) {
            if (until.isAfter(rested)) {
                rested = until;
            }
        }
    }
}
