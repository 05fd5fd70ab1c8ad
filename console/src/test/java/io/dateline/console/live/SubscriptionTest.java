package io.dateline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.store.ChangeCursor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private final Subscription subscription = new Subscription(2, ChangeCursor.START);

    @Test
    void keepsTheOrder() throws InterruptedException {
        subscription.offer(frame(1));
        subscription.offer(frame(2));

        assertThat(subscription.next(Duration.ZERO)).isEqualTo(frame(1));
        assertThat(subscription.next(Duration.ZERO)).isEqualTo(frame(2));
        assertThat(subscription.next(Duration.ZERO)).isNull();
        assertThat(subscription.ended()).isFalse();
    }

    @Test
    void endsAReaderThatIsTooSlow() {
        subscription.offer(frame(1));
        subscription.offer(frame(2));
        subscription.offer(frame(3));

        assertThat(subscription.ended()).isTrue();
    }

    @Test
    void framesKnowWhetherTheyAreNew() {
        assertThat(frame(2).isAfter(new ChangeCursor(1, "z"))).isTrue();
        assertThat(frame(2).isAfter(new ChangeCursor(2, "a"))).isTrue();
        assertThat(frame(2).isAfter(new ChangeCursor(2, "b"))).isFalse();
        assertThat(Frame.WAKING.isAfter(ChangeCursor.START)).isFalse();
    }

    @Test
    void knowsUpToWhereItWasServed() {
        assertThat(subscription.offered()).isEqualTo(ChangeCursor.START);

        subscription.offeredUpTo(new ChangeCursor(7, "b"));

        assertThat(subscription.offered()).isEqualTo(new ChangeCursor(7, "b"));
    }

    private static Frame frame(long transaction) {
        return new Frame(new ChangeCursor(transaction, "b"), "b", EMPTY);
    }

    private static final byte[] EMPTY = {};
}
