package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import io.dateline.schemas.serde.TrustedClasses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelocationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(600);

    private static final KafkaSettings KAFKA = new KafkaSettings("127.0.0.1:1", "http://127.0.0.1:1", "dateline");

    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl("https://news.example.org/feed")
            .setAddedAt(NOW)
            .build();
    private final FeedState state = FeedState.newBuilder(FeedSchedule.initial(feed, SOON))
            .setLastPollAt(NOW)
            .setUrl("https://elsewhere.example/feed")
            .setEtag("\"1\"")
            .setLastModified("Mon, 02 Mar 2026 11:00:00 GMT")
            .setBodyHash("hash")
            .setRecentEntries(List.of("a", "b"))
            .setWebSub(WebSub.newBuilder()
                    .setHub("https://hub.example/")
                    .setTopic("https://news.example.org/feed")
                    .setStatus(WebSubStatus.ACTIVE)
                    .setLeaseEndsAt(NOW.plusSeconds(86_400))
                    .setLastPushAt(NOW)
                    .build())
            .build();

    @BeforeAll
    static void trust() {
        TrustedClasses.register();
    }

    @Test
    void leavesTheFeedWhereItIsWhileTheBrokerKnowsNoPartitions() {
        try (StateLog log = new StateLog(new Clients(KAFKA, "test"))) {
            assertThat(new Relocation(log, () -> 0).target(new Subscription(1, feed, state), state))
                    .isNull();
        }
    }

    @Test
    void readsTheFeedWholeAtTheNextPollSoThatItNamesItsHubAgain() {
        Subscription before = new Subscription(1, feed, state);

        PollOutcome moved = Relocation.moved(PushedFeed.of(before, state), 4);

        assertThat(moved.subscription().partition()).isEqualTo(4);
        assertThat(moved.subscription().state()).isEqualTo(moved.state());
        assertThat(moved.state().getWebSub()).isNull();
        assertThat(moved.state().getEtag()).isNull();
        assertThat(moved.state().getLastModified()).isNull();
        assertThat(moved.state().getBodyHash()).isNull();
        assertThat(moved.state().getNextPollAt()).isEqualTo(SOON);
        assertThat(moved.state().getRecentEntries()).hasSize(2);
        assertThat(moved.state().getUrl()).isEqualTo("https://elsewhere.example/feed");
    }
}
