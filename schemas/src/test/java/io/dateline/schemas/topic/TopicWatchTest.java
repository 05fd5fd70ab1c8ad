package io.dateline.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicWatchTest {

    private volatile List<String> missing = List.of();
    private volatile boolean answers = true;

    private final TopicWatch watch = new TopicWatch(
            new TopicWatch.Look() {
                @Override
                public List<String> missing() {
                    if (!answers) {
                        throw new AdministrationException("no answer within 60 s");
                    }
                    return missing;
                }

                @Override
                public void close() {
                    answers = false;
                }
            },
            Duration.ofMillis(10));

    @BeforeEach
    void start() {
        watch.start();
        await().until(() -> watch.check().ready());
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void namesWhatIsMissingAndWhatToDo() {
        missing = List.of("dateline.articles", "dateline.fetches");

        await().until(() -> !watch.check().ready());

        assertThat(watch.check().alive()).isTrue();
        assertThat(watch.check().detail()).contains("dateline.articles, dateline.fetches", "'dateline topics apply'");
        missing = List.of();
        await().until(() -> watch.check().ready());
    }

    @Test
    void goesOnLookingWhenTheBrokerWasAway() {
        answers = false;

        await().until(() -> watch.check().detail().contains("no answer within 60 s"));

        answers = true;
        await().until(() -> watch.check().ready());
    }
}
