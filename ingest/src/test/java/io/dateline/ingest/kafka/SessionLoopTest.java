package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.Health;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SessionLoopTest {

    @Test
    void saysThatItIsDeadAfterAnErrorThatNothingHeals() {
        try (SessionLoop loop = new SessionLoop(
                "pages",
                () -> new Fake(() -> {
                    throw new NoClassDefFoundError("gone");
                }))) {
            loop.start();

            await().until(() -> !loop.check().alive());

            assertThat(loop.check().ready()).isFalse();
            assertThat(loop.check().detail()).contains("gone");
        }
    }

    @Test
    void beginsAnewAfterAnErrorOfTheEnvironment() {
        AtomicInteger steps = new AtomicInteger();
        try (SessionLoop loop = new SessionLoop(
                "pages",
                () -> new Fake(() -> {
                    if (steps.incrementAndGet() == 1) {
                        throw new IllegalStateException("no broker");
                    }
                }))) {
            loop.start();

            await().until(() -> loop.check().ready());

            assertThat(steps.get()).isGreaterThan(1);
        }
    }

    @Test
    void isNotReadyWhileAStepHangs() {
        AtomicInteger steps = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        CountDownLatch answer = new CountDownLatch(1);
        Fake session = new Fake(() -> {
            if (steps.incrementAndGet() > 1) {
                awaitQuietly(answer);
            }
        });
        try (SessionLoop loop = new SessionLoop("feeds", () -> session, nanos::get)) {
            loop.start();
            await().until(() -> steps.get() == 2);
            assertThat(loop.check().ready()).isTrue();

            nanos.set(Duration.ofSeconds(34).toNanos());

            assertThat(loop.check()).isEqualTo(Health.starting("feeds: waits for the broker for 34 s"));
            answer.countDown();
            await().until(() -> loop.check().ready());
        }
    }

    @Test
    void saysTheFirstCause() {
        try (SessionLoop loop = new SessionLoop(
                "feeds",
                () -> new Fake(() -> {
                    throw new IllegalStateException("in an error state", new IllegalStateException("no topic"));
                }))) {
            loop.start();

            await().until(() -> loop.check().detail().equals("feeds: in an error state: no topic"));
        }
    }

    @Test
    void restsLongerEachTimeUntilASessionLasts() {
        Duration soon = Duration.ofSeconds(3);
        Duration first = SessionLoop.pause(Duration.ZERO, soon);
        Duration second = SessionLoop.pause(first, soon);

        assertThat(second).isEqualTo(first.multipliedBy(2));
        assertThat(SessionLoop.pause(Duration.ofSeconds(19), soon)).isEqualTo(Duration.ofSeconds(20));
        assertThat(SessionLoop.pause(Duration.ofSeconds(20), soon)).isEqualTo(Duration.ofSeconds(20));
        assertThat(SessionLoop.pause(Duration.ofSeconds(20), Duration.ofMinutes(1)))
                .isEqualTo(first);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Fake(Runnable work) implements Session {

        @Override
        public void open() {}

        @Override
        public void step() {
            work.run();
        }

        @Override
        public Health health() {
            return Health.ready("works");
        }

        @Override
        public void close() {}
    }
}
