package io.dateline.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, 0 s",
        "PT119S, 119 s",
        "PT2M, 2 min",
        "PT119M59S, 119 min",
        "PT2H, 2 h",
        "PT47H, 47 h",
        "P2D, 2 days",
        "'P1200D', '1,200 days'",
        "PT-5S, 0 s"
    })
    void aLengthIsToldInItsGreatestUnit(Duration length, String text) {
        assertThat(Text.span(length)).isEqualTo(text);
    }

    @Test
    void momentsAreToldFromNow() {
        assertThat(Text.ago(NOW.minusSeconds(3), NOW)).isEqualTo("just now");
        assertThat(Text.ago(NOW.minusSeconds(300), NOW)).isEqualTo("5 min ago");
        assertThat(Text.ahead(NOW.plusSeconds(300), NOW)).isEqualTo("in 5 min");
        assertThat(Text.ahead(NOW, NOW)).isEqualTo("due");
    }

    @Test
    void aClockThatIsAheadOfOursTellsNoFuture() {
        assertThat(Text.ago(NOW.plusSeconds(20), NOW)).isEqualTo("just now");
        assertThat(Text.ahead(NOW.minusSeconds(90), NOW)).isEqualTo("due");
    }
}
