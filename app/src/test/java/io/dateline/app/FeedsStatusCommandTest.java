package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedsStatusCommandTest {

    @Test
    void saysHowOftenItFailed() {
        assertThat(FeedsStatusCommand.failures(0)).isEqualTo("put off: ");
        assertThat(FeedsStatusCommand.failures(1)).isEqualTo("failed: ");
        assertThat(FeedsStatusCommand.failures(3)).isEqualTo("failed 3 times in a row: ");
    }
}
