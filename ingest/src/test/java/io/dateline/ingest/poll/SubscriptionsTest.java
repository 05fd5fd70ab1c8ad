package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aPushTakesAPlaceInTheOrderOfPollsOnlyWhenItChangesIt() {
        Subscriptions subscriptions = new Subscriptions();
        Feed feed = Feed.newBuilder()
                .setId("f")
                .setUrl("https://news.example.org/feed")
                .setAddedAt(NOW)
                .build();
        subscriptions.put(0, feed, FeedSchedule.initial(feed, NOW.plusSeconds(600)), NOW);
        Subscription subscription = subscriptions.find("f");

        for (int i = 1; i <= 100; i++) {
            subscriptions.change(
                    subscription,
                    FeedState.newBuilder(subscription.state()).setArticles(i).build());
        }
        assertThat(subscriptions.places()).isEqualTo(1);
        assertThat(subscription.state().getArticles()).isEqualTo(100);

        subscriptions.change(
                subscription,
                FeedState.newBuilder(subscription.state()).setNextPollAt(NOW).build());
        assertThat(subscriptions.takeDue(NOW)).containsExactly(subscription);
        assertThat(subscriptions.takeDue(NOW.plusSeconds(600))).isEmpty();
    }

    @Test
    void aPollInTheFutureWasMadeByAWrongClock() {
        Subscriptions subscriptions = new Subscriptions();
        Feed feed = Feed.newBuilder()
                .setId("f")
                .setUrl("https://news.example.org/feed")
                .setAddedAt(NOW)
                .build();
        FeedState state = FeedState.newBuilder(FeedSchedule.initial(feed, NOW.plusSeconds(90_000)))
                .setLastPollAt(NOW.plusSeconds(86_400))
                .setHeldUntil(NOW.plusSeconds(90_000))
                .build();

        Subscription subscription = subscriptions.put(0, feed, state, NOW);

        assertThat(subscription.state().getHeldUntil()).isNull();
        assertThat(subscriptions.takeDue(NOW)).containsExactly(subscription);
    }
}
