package io.dateline.ingest.http;

import java.time.Duration;
import java.util.Set;

/** Clients for servers on loopback, with small bounds. */
final class LoopbackClients {

    private static final int REDIRECTS = 3;

    private LoopbackClients() {}

    /** Waits as long as a busy machine may need. */
    static WebClient patient(int largest) {
        return client(largest, largest, Duration.ofSeconds(25));
    }

    /** For servers that never answer whole: those are what it is to give up. */
    static WebClient impatient(int largest) {
        return client(largest, largest, Duration.ofSeconds(2));
    }

    static WebClient client(int largestFeed, int largestPage, Duration patience) {
        return new WebClient(new HttpConfig(
                "Dateline-test",
                Set.of("127.0.0.0/8"),
                patience,
                patience,
                patience.plusSeconds(1),
                largestFeed,
                largestPage,
                REDIRECTS,
                1,
                null));
    }
}
