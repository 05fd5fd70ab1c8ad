package io.dateline.console;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** A console on a free port over a store in memory. */
final class ConsoleFixture {

    private ConsoleFixture() {}

    static ConsoleConfig config() {
        return ConsoleConfig.defaults()
                .withAddress("127.0.0.1", 0)
                .withPolling(Duration.ofMillis(20), Duration.ofMillis(200));
    }

    static Console start(FakeQueries queries) {
        return start(queries, FeedSamples.store());
    }

    static Console start(FakeQueries queries, FakeFeeds feeds) {
        Console console = new Console(config(), queries, feeds, Clock.fixed(FeedSamples.NOW, ZoneOffset.UTC));
        console.start();
        return console;
    }
}
