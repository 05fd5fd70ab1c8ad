package io.dateline.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicWatchTest {

    private static final Duration EVERY = Duration.ofMillis(10);

    private volatile Supplier<List<String>> answer = List::of;
    private final AtomicInteger open = new AtomicInteger();

    private final TopicWatch watch = new TopicWatch(Answers::new, Duration.ZERO, EVERY);

    @AfterEach
    void close() {
        watch.close();
        assertThat(open).hasValue(0);
    }

    @Test
    void namesWhatIsMissingAndWhatToDo() {
        start();
        answer = () -> List.of("dateline.articles", "dateline.fetches");

        await().until(() -> !watch.check().ready());

        assertThat(watch.check().alive()).isTrue();
        assertThat(watch.check().detail()).contains("dateline.articles, dateline.fetches", "'dateline topics apply'");
        answer = List::of;
        await().until(() -> watch.check().ready());
    }

    @Test
    void goesOnLookingWhenTheBrokerWasAway() {
        start();
        answer = () -> {
            throw new AdministrationException("no answer within 60 s");
        };

        await().until(() -> watch.check().detail().contains("no answer within 60 s"));

        answer = List::of;
        await().until(() -> watch.check().ready());
    }

    @Test
    void anErrorIsToldAsAFailure() {
        start();
        answer = () -> {
            throw new NoClassDefFoundError("a jar is missing");
        };

        await().until(() -> !watch.check().alive());

        assertThat(watch.check().detail()).contains("a jar is missing");
    }

    @Test
    void aLookThatIsCutShortByTheEndIsNoOutage() {
        start();
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        answer = () -> {
            looking.countDown();
            try {
                new CountDownLatch(1).await();
                return List.of();
            } catch (InterruptedException e) {
                throw new AdministrationException("interrupted", e);
            } finally {
                cut.countDown();
            }
        };
        await().until(() -> looking.getCount() == 0);

        watch.close();

        await().until(() -> cut.getCount() == 0);
        await().during(Duration.ofMillis(50)).until(() -> watch.check().ready());
    }

    @Test
    void connectsOnlyWhenItIsStarted() {
        assertThat(open).hasValue(0);
        assertThat(watch.check().ready()).isFalse();
    }

    private void start() {
        watch.start();
        await().until(() -> watch.check().ready());
    }

    private final class Answers implements TopicWatch.Look {

        private boolean closed;

        Answers() {
            open.incrementAndGet();
        }

        @Override
        public List<String> missing() {
            return answer.get();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
