package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsAddCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT9.9S", "PT-5M", "P31D"})
    void refusesAnIntervalOutOfBounds(String interval) {
        assertThatThrownBy(() -> FeedsAddCommand.requireInterval(Duration.parse(interval)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--interval")
                .hasMessageContaining("PT10S to P30D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10S", "PT10M", "P30D"})
    void takesAnIntervalWithinBounds(String interval) {
        assertThatCode(() -> FeedsAddCommand.requireInterval(Duration.parse(interval)))
                .doesNotThrowAnyException();
    }
}
