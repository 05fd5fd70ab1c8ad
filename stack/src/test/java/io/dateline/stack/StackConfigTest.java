package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StackConfigTest {
    private final StackConfig config = StackConfig.of(Path.of("data"), Path.of("home"));

    @Test
    void takesFreePortsByDefault() {
        assertThat(config)
                .extracting(StackConfig::brokerPort, StackConfig::registryPort, StackConfig::databasePort)
                .containsExactly(0, 0, 0);
    }

    @Test
    void makesItsFoldersAbsolute() {
        assertThat(config.dataDirectory()).isAbsolute();
        assertThat(config.home()).isAbsolute();
    }

    @Test
    void namesEveryWrongPortAtOnce() {
        assertThatThrownBy(() -> config.withPorts(80, 0, 70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broker port is 80")
                .hasMessageContaining("database port is 70000");
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> config.withPorts(9092, 9092, 0)).hasMessageContaining("both 9092");
    }

    @Test
    void refusesATimeoutThatNobodyCanMeet() {
        assertThatThrownBy(() -> config.withStartTimeout(Duration.ofMillis(10))).hasMessageContaining("at least PT1S");
    }
}
