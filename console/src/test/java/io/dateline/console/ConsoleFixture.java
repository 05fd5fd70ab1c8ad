package io.dateline.console;

import java.time.Duration;

/** A console on a free port over a store in memory. */
final class ConsoleFixture {

    private ConsoleFixture() {}

    static ConsoleConfig config() {
        return ConsoleConfig.defaults()
                .withAddress("127.0.0.1", 0)
                .withPolling(Duration.ofMillis(20), Duration.ofMillis(200));
    }

    static Console start(FakeQueries queries) {
        Console console = new Console(config(), queries);
        console.start();
        return console;
    }
}
