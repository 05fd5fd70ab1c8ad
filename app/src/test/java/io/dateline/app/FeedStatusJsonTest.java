package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.poll.FeedStatus;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedStatusJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void showsHowAFeedIsAndNoneOfItsSecrets() throws IOException {
        Feed feed = Feed.newBuilder()
                .setId("f1")
                .setUrl("https://example.org/feed")
                .setHeaders(Map.of("Authorization", "Basic c2VjcmV0"))
                .setAddedAt(NOW)
                .build();
        FeedState state = FeedState.newBuilder()
                .setFeedId("f1")
                .setUrl("https://example.org/rss")
                .setLastPollAt(NOW)
                .setNextPollAt(NOW.plusSeconds(900))
                .setIntervalMillis(600_000)
                .setFailures(2)
                .setLastError("HTTP 503")
                .setLastReason("http_5xx")
                .setLastStatus(503)
                .setArticles(41)
                .build();

        String json = FeedStatusJson.write(List.of(FeedStatus.of(feed, state, Duration.ofDays(2), NOW)));

        JsonNode shown = new ObjectMapper().readTree(json).at("/feeds/0");
        assertThat(shown.get("state").asText()).isEqualTo("failing");
        assertThat(shown.get("polledUrl").asText()).isEqualTo("https://example.org/rss");
        assertThat(shown.get("nextPollAt").asText()).isEqualTo("2026-03-02T12:15:00Z");
        assertThat(shown.get("intervalSeconds").asDouble()).isEqualTo(600);
        assertThat(shown.get("articles").asLong()).isEqualTo(41);
        assertThat(shown.get("reason").asText()).isEqualTo("http_5xx");
        assertThat(shown.get("lastArticleAt").isNull()).isTrue();
        assertThat(json).doesNotContain("c2VjcmV0");
    }

    @Test
    void saysDurationsInTheirTwoLargestUnits() {
        assertThat(Durations.text(Duration.ofSeconds(4))).isEqualTo("4 s");
        assertThat(Durations.text(Duration.ofSeconds(900))).isEqualTo("15 min");
        assertThat(Durations.text(Duration.ofSeconds(3_700))).isEqualTo("1 h 1 min");
        assertThat(Durations.text(Duration.ofHours(51))).isEqualTo("2 d 3 h");
        assertThat(Durations.text(Duration.ofSeconds(-4))).isEqualTo("0 s");
    }
}
