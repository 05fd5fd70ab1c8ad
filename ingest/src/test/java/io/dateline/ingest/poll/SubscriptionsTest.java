package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Subscriptions subscriptions = new Subscriptions();
    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl("https://news.example.org/feed")
            .setAddedAt(NOW)
            .build();

    @Test
    void aPushTakesAPlaceInTheOrderOfPollsOnlyWhenItChangesIt() {
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
    void aFeedThatComesFromAnotherPartitionReplacesTheOneThere() {
        subscriptions.put(0, feed, polled(NOW), NOW);

        Subscription moved = subscriptions.put(1, feed, polled(NOW.plusSeconds(60)), NOW);

        assertThat(subscriptions.find("f")).isSameAs(moved);
        assertThat(moved.partition()).isEqualTo(1);
        subscriptions.remove(0, "f");
        assertThat(subscriptions.find("f")).isSameAs(moved);
        assertThat(subscriptions.size()).isEqualTo(1);
    }

    @Test
    void aFeedThatCameFromAnotherPartitionStaysThoughItsOldRecordsAreReadLater() {
        Subscription moved = subscriptions.put(1, feed, polled(NOW), NOW);

        assertThat(subscriptions.put(0, feed, null, NOW)).isSameAs(moved);
        assertThat(subscriptions.put(0, feed, polled(NOW.minusSeconds(60)), NOW))
                .isSameAs(moved);
        subscriptions.remove(0, "f");

        assertThat(subscriptions.find("f")).isSameAs(moved);
        assertThat(moved.removed()).isFalse();
        assertThat(subscriptions.takeDue(NOW)).containsExactly(moved);
        subscriptions.remove(1, "f");
        assertThat(subscriptions.find("f")).isNull();
    }

    @Test
    void aFeedThatWasAddedAnewIsNotLostThoughItIsReadBeforeItsRemovalElsewhere() {
        subscriptions.put(1, feed, polled(NOW), NOW);
        Feed renamed = Feed.newBuilder(feed).setTitle("Courier").build();

        subscriptions.put(0, renamed, null, NOW);
        assertThat(subscriptions.find("f").partition()).isEqualTo(1);
        subscriptions.remove(1, "f");

        assertThat(subscriptions.find("f").partition()).isZero();
        assertThat(subscriptions.find("f").feed().getTitle()).isEqualTo("Courier");
        assertThat(subscriptions.find("f").state().getLastPollAt()).isNull();
        assertThat(subscriptions.takeDue(NOW)).containsExactly(subscriptions.find("f"));
    }

    @Test
    void aFeedInTwoPartitionsIsPolledAtTheOneThatStays() {
        subscriptions.put(0, feed, polled(NOW), NOW);
        subscriptions.put(1, feed, polled(NOW.plusSeconds(60)), NOW);

        subscriptions.drop(List.of(1));
        assertThat(subscriptions.find("f").partition()).isZero();
        assertThat(subscriptions.find("f").state().getLastPollAt()).isEqualTo(NOW);

        subscriptions.drop(List.of(0, 1));
        assertThat(subscriptions.size()).isZero();
    }

    @Test
    void aFeedThatComesBackBringsItsStateThoughAnOlderOneIsKnown() {
        subscriptions.put(0, feed, polled(NOW), NOW);

        Subscription back = subscriptions.put(0, feed, polled(NOW.plusSeconds(60)), NOW);
        subscriptions.put(0, feed, polled(NOW.plusSeconds(30)), NOW);

        assertThat(back.state().getLastPollAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private FeedState polled(Instant at) {
        return FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setLastPollAt(at)
                .build();
    }

    @Test
    void aPollInTheFutureWasMadeByAWrongClock() {
        FeedState state = FeedState.newBuilder(FeedSchedule.initial(feed, NOW.plusSeconds(90_000)))
                .setLastPollAt(NOW.plusSeconds(86_400))
                .setHeldUntil(NOW.plusSeconds(90_000))
                .build();

        Subscription subscription = subscriptions.put(0, feed, state, NOW);

        assertThat(subscription.state().getHeldUntil()).isNull();
        assertThat(subscriptions.takeDue(NOW)).containsExactly(subscription);
    }
}
