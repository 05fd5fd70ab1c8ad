package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String MOVED = "https://elsewhere.example/f";

    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl("https://example.org/f")
            .setAddedAt(NOW)
            .build();

    @Test
    void asksTheSubscribedAddressAfterEveryThirdFailure() {
        assertThat(IntStream.range(0, 8)
                        .filter(failures -> Address.of(feed, moved(failures)).equals(feed.getUrl())))
                .containsExactly(3, 6);
    }

    @Test
    void asksItWithoutWhatIsKnownOfTheOther() {
        FeedState asked = Address.asked(feed, moved(3));

        assertThat(asked.getUrl()).isEqualTo(feed.getUrl());
        assertThat(asked.getEtag()).isNull();
        assertThat(asked.getLastModified()).isNull();
        assertThat(asked.getBodyHash()).isNull();
        assertThat(Address.asked(feed, moved(4))).isEqualTo(moved(4));
    }

    @Test
    void keepsTheStateOfAFeedThatNeverMoved() {
        FeedState state = FeedState.newBuilder(moved(3)).setUrl(feed.getUrl()).build();

        assertThat(Address.asked(feed, state)).isSameAs(state);
    }

    @Test
    void waitsForTheHostThatItAsks() {
        assertThat(new Subscription(0, feed, moved(2)).host()).isEqualTo("elsewhere.example");
        assertThat(new Subscription(0, feed, moved(3)).host()).isEqualTo("example.org");
    }

    private FeedState moved(int failures) {
        return FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setUrl(MOVED)
                .setEtag("\"e\"")
                .setLastModified("Mon, 02 Mar 2026 11:00:00 GMT")
                .setBodyHash("hash")
                .setFailures(failures)
                .build();
    }
}
