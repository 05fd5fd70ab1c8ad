package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.record.Feed;
import java.time.Instant;
import java.util.List;
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
    void knowsAFeedByItsIdAndByItsAddressInAnySpelling() {
        Feed feed = Feeds.feed("https://example.org/feed", Instant.EPOCH);

        assertThat(List.of(feed.getId(), feed.getUrl(), "HTTPS://Example.org:443/feed"))
                .allMatch(name -> Feeds.Named.of(name).is(feed.getId(), feed.getUrl()));
        // A record that cannot be read has its id only, which the address gives.
        assertThat(Feeds.Named.of("https://EXAMPLE.org/feed").id()).isEqualTo(feed.getId());
        assertThat(List.of("https://example.org/feeds", "no address", "null", ""))
                .noneMatch(name -> Feeds.Named.of(name).is(feed.getId(), feed.getUrl()));
    }

    @Test
    void takesAnAddressWithAnAtSignFurtherOn() {
        assertThat(Feeds.feed("https://example.org/@desk/feed", Instant.EPOCH).getUrl())
                .isEqualTo("https://example.org/@desk/feed");
    }
}
