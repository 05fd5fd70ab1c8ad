package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedsTest {

    @Test
    void takesNoCredentialsInAnAddressAndRepeatsNone() {
        assertThatThrownBy(() -> Feeds.feed("https://desk:sesame@example.org/feed", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--user")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void takesAnAddressWithAnAtSignFurtherOn() {
        assertThat(Feeds.feed("https://example.org/@desk/feed", Instant.EPOCH).getUrl())
                .isEqualTo("https://example.org/@desk/feed");
    }
}
