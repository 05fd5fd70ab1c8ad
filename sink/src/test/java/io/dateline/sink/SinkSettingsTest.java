package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {

    @Test
    void all_errors_are_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SinkSettings("a b", 0, Duration.ZERO, Duration.ofHours(1)))
                .withMessageContainingAll(
                        "sink.instance is \"a b\"",
                        "sink.batch is 0",
                        "sink.retry-after is PT0S",
                        "sink.retry-at-most is PT1H");
    }
}
