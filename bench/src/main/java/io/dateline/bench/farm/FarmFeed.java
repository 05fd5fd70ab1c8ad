package io.dateline.bench.farm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed of the farm: publishes by its own clock, and writes down when it was asked for. Thread-safe.
 */
final class FarmFeed {

    /** Entries that its document holds. */
    static final int WINDOW = 30;

    private final int number;
    private final String host;
    private final Duration interval;
    private final double entriesPerSecond;
    private final double backlog;
    private final List<Long> asked = new ArrayList<>();

    /**
     * @param host address of loopback that it is at
     * @param interval between two polls, as subscribed
     * @param backlog entries that it has at the beginning; a part of one comes the sooner
     */
    FarmFeed(int number, String host, Duration interval, double entriesPerSecond, double backlog) {
        this.number = number;
        this.host = host;
        this.interval = interval;
        this.entriesPerSecond = entriesPerSecond;
        this.backlog = backlog;
    }

    int number() {
        return number;
    }

    String host() {
        return host;
    }

    Duration interval() {
        return interval;
    }

    /** How many entries it has published after so many seconds. */
    int published(double seconds) {
        return (int) (backlog + seconds * entriesPerSecond);
    }

    synchronized void asked(long nanoTime) {
        asked.add(nanoTime);
    }

    /** When it was asked for, in order. */
    synchronized List<Long> asked() {
        return List.copyOf(asked);
    }
}
