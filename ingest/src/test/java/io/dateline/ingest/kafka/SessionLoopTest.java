package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.Health;
import java.util.concurrent.atomic.AtomicInteger;
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
