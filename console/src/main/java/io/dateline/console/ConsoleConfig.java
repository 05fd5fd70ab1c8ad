package io.dateline.console;

import io.dateline.store.EventFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the console listens and how much it gives at once. Immutable.
 *
 * @param host address to listen on; default 127.0.0.1. The console has no log-in: listen elsewhere only behind a proxy that has
 * @param port port to listen on, default 8080; 0 takes a free one
 * @param pageSize events on a page when nobody says how many, at most 500; default 50
 * @param maxStreams most live streams at a time, each of which holds a thread; default 100
 * @param streamBacklog events that may wait for a slow reader before it is dropped; default 500
 * @param replayLimit most missed events that a returning reader gets; default 1000
 * @param pollInterval pause between two looks at the store while somebody listens; default 1 s
 * @param heartbeat silence after which a stream gets a comment, so that proxies keep it open; default 15 s
 */
public record ConsoleConfig(
        String host,
        int port,
        int pageSize,
        int maxStreams,
        int streamBacklog,
        int replayLimit,
        Duration pollInterval,
        Duration heartbeat) {

    private static final Duration LONGEST = Duration.ofSeconds(25);

    public ConsoleConfig {
        List<String> errors = new ArrayList<>();
        if (host.isBlank()) {
            errors.add("console.host is empty: give an address such as 127.0.0.1");
        }
        range(errors, "console.port", port, 0, 65_535);
        range(errors, "console.page-size", pageSize, 1, EventFilter.MOST);
        range(errors, "console.max-streams", maxStreams, 1, 10_000);
        range(errors, "console.stream-backlog", streamBacklog, 1, 100_000);
        range(errors, "console.replay-limit", replayLimit, 1, 100_000);
        span(errors, "console.poll-interval", pollInterval);
        span(errors, "console.heartbeat", heartbeat);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    /** 127.0.0.1:8080 and the limits above. */
    public static ConsoleConfig defaults() {
        return new ConsoleConfig("127.0.0.1", 8080, 50, 100, 500, 1000, Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    public ConsoleConfig withAddress(String newHost, int newPort) {
        return new ConsoleConfig(
                newHost, newPort, pageSize, maxStreams, streamBacklog, replayLimit, pollInterval, heartbeat);
    }

    public ConsoleConfig withPolling(Duration newPollInterval, Duration newHeartbeat) {
        return new ConsoleConfig(
                host, port, pageSize, maxStreams, streamBacklog, replayLimit, newPollInterval, newHeartbeat);
    }

    private static void range(List<String> errors, String key, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(key + " is " + value + ": give " + least + " to " + most);
        }
    }

    /** Jetty drops a connection after 30 s of silence, so that a longer heartbeat would never be sent. */
    private static void span(List<String> errors, String key, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            errors.add(key + " is " + value + ": give more than zero, at most " + LONGEST);
        }
    }
}
