package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void leavesBehindWhatDoesNotEnd() {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(Ending.await("part", () -> await(never), Duration.ofMillis(20)))
                .isFalse();

        never.countDown();
    }

    @Test
    void hasEndedWhatEndsWithAnException() {
        Runnable failing = () -> {
            throw new IllegalStateException("no disk");
        };

        assertThat(Ending.await("part", failing, LONG)).isTrue();
    }

    @Test
    void waitsOnWhenItIsInterrupted() {
        Thread waiting = Thread.currentThread();
        AtomicBoolean ended = new AtomicBoolean();
        waiting.interrupt();

        boolean result = Ending.await(
                "part",
                () -> {
                    // Waits again, after the interrupt that it was called with.
                    while (waiting.isInterrupted() || waiting.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    ended.set(true);
                },
                LONG);

        assertThat(result).isTrue();
        assertThat(ended).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
