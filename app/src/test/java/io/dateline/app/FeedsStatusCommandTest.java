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

    @Test
    void countsArticles() {
        assertThat(FeedsStatusCommand.articles(0)).isEqualTo("0 articles");
        assertThat(FeedsStatusCommand.articles(1)).isEqualTo("1 article");
        assertThat(FeedsStatusCommand.articles(2)).isEqualTo("2 articles");
    }
}
