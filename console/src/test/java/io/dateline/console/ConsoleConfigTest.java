package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.StartException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleConfigTest {

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        assertThat(ConsoleConfig.defaults().host()).isEqualTo("127.0.0.1");
        assertThat(ConsoleConfig.defaults().port()).isEqualTo(8080);
    }

    @Test
    void tellsAllErrorsAtOnceWithKeyAndRemedy() {
        assertThatThrownBy(() -> new ConsoleConfig(" ", 70_000, 0, 0, 0, 0, Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "console.host",
                        "console.port is 70000: give 0 to 65535",
                        "console.page-size is 0: give 1 to 500",
                        "console.max-streams",
                        "console.stream-backlog",
                        "console.replay-limit",
                        "console.poll-interval",
                        "console.heartbeat is PT1M");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            ConsoleConfig config = ConsoleConfig.defaults().withAddress("127.0.0.1", taken.getLocalPort());
            try (Console console = new Console(config, new FakeQueries(), new FakeFeeds(), Clock.systemUTC())) {
                assertThatThrownBy(console::start)
                        .isInstanceOf(StartException.class)
                        .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                        .hasMessageContaining("console.port");
                assertThat(console.check().alive()).isFalse();
            }
        }
    }

    @Test
    void livesOnlyBetweenStartAndClose() {
        Console console = new Console(ConsoleFixture.config(), new FakeQueries(), new FakeFeeds(), Clock.systemUTC());
        assertThat(console.check().ready()).isFalse();
        console.start();
        assertThat(console.check().ready()).isTrue();
        console.close();
        console.close();
        assertThat(console.check().ready()).isFalse();
    }
}
