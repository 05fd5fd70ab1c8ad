package io.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {

    @Test
    void all_errors_are_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnrichSettings("a/b", Path.of("state"), 0, 0, Duration.ofHours(1), 1))
                .withMessageContainingAll(
                        "enrich.instance is \"a/b\"",
                        "enrich.code-threads is 0",
                        "enrich.merge-threads is 0",
                        "enrich.horizon is PT1H",
                        "enrich.memory is 1 bytes");
    }
}
