package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final ClockWatch watch = new ClockWatch();

    @Test
    void letsTimePassAndSmallCorrections() {
        assertThatCode(() -> {
                    watch.check(NOW);
                    watch.check(NOW.plusSeconds(86_400));
                    watch.check(NOW.plusSeconds(86_400 - 60));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void noticesAClockThatWasSetBack() {
        watch.check(NOW);
        watch.check(NOW.minusSeconds(50));

        assertThatThrownBy(() -> watch.check(NOW.minusSeconds(61)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set back");
    }
}
