package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.topic.AdministrationException;
import io.dateline.schemas.topic.Change;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TopicsAtStartTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void waitsForARegistryThatIsStarting() {
        TopicsAtStart topics = new TopicsAtStart(
                () -> {
                    if (looks.incrementAndGet() < 3) {
                        throw new AdministrationException("the registry does not answer");
                    }
                    return List.of();
                },
                nanos::get,
                Duration.ofMillis(1));

        topics.require();

        assertThat(looks).hasValue(3);
        assertThat(topics.waitsFor()).isEmpty();
    }

    @Test
    void saysWhyOnceItsPatienceIsAtItsEnd() {
        TopicsAtStart topics = new TopicsAtStart(
                () -> {
                    looks.incrementAndGet();
                    nanos.addAndGet(TopicsAtStart.PATIENCE.toNanos() / 2);
                    throw new AdministrationException("the registry does not answer");
                },
                nanos::get,
                Duration.ofMillis(1));

        assertThatThrownBy(topics::require)
                .isInstanceOf(AdministrationException.class)
                .hasMessage("the registry does not answer");
        assertThat(looks).hasValue(2);
    }

    @Test
    void saysWhatDiffers() {
        TopicsAtStart topics = new TopicsAtStart(() -> List.of(new Change.WrongPartitions("t.feeds", 4, 8)));

        assertThatThrownBy(topics::require)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("topics apply")
                .hasMessageContaining("t.feeds has 4 partitions");
    }

    @Test
    void givesALookUpThatHangsWhenItIsToStop() {
        CountDownLatch never = new CountDownLatch(1);
        TopicsAtStart topics = new TopicsAtStart(() -> {
            looks.incrementAndGet();
            try {
                never.await();
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AdministrationException("interrupted", e);
            }
        });
        CompletableFuture<Boolean> interruptedAfter = CompletableFuture.supplyAsync(() -> {
            assertThatThrownBy(topics::require).isInstanceOf(StoppedException.class);
            return Thread.currentThread().isInterrupted();
        });
        await().until(() -> looks.get() == 1);

        topics.stop();

        assertThat(interruptedAfter.join()).isFalse();
    }

    @Test
    void asksNobodyWhenItWasToStopBeforeItBegan() {
        TopicsAtStart topics = new TopicsAtStart(() -> {
            looks.incrementAndGet();
            return List.of();
        });
        topics.stop();

        assertThatThrownBy(topics::require).isInstanceOf(StoppedException.class);

        assertThat(looks).hasValue(0);
    }
}
