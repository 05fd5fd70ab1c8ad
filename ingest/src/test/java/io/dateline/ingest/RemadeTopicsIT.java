package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics that are deleted and made again beside a running ingest. */
class RemadeTopicsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private KafkaSettings kafka;
    private Site site;

    @BeforeEach
    void prepare() {
        kafka = TestStack.freshTopics();
        site = new Site();
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void pagesOfATopicMadeAnewAreAllFetched() throws Exception {
        site.publish(1, 20);
        subscribe("/feed.xml");

        try (Ingest ingest = LoopbackIngest.start(kafka, "1")) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 20);
            remake(Topics.FETCHES);
            // More than the old topic held: a reader that went on at its offset there would find something to read.
            site.publish(1, 100);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles()).hasSize(100));
        }

        assertThat(TopicContents.records(kafka, Topics.INGEST_DLQ)).isEmpty();
    }

    @Test
    void feedsOfATopicMadeAnewAreAllPolledAndKeepTheirStates() throws Exception {
        site.publish(1, 5);
        site.serve("/other.xml", "application/rss+xml", site.rss(6, 8));
        for (int number = 6; number <= 8; number++) {
            site.serve("/article/" + number, "text/html; charset=utf-8", Site.page(number));
        }
        subscribe("/feed.xml");

        try (Ingest ingest = LoopbackIngest.start(kafka, "1")) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 5);
            remake(Topics.FEEDS);
            // Where the first one stood in the old topic, so that a reader which goes on there does not see it.
            subscribe("/other.xml");
            subscribe("/feed.xml");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles()).hasSize(8));
            await().atMost(PATIENCE).until(() -> ingest.feeds().size() == 2);
            long asked = site.asked("/feed.xml");
            await().atMost(PATIENCE).until(() -> site.asked("/feed.xml") > asked);
        }

        assertThat(TopicContents.records(kafka, Topics.FETCHES)).hasSize(8);
    }

    private void remake(Topic<?> topic) throws Exception {
        String name = topic.name(kafka.topicPrefix());
        try (Admin admin = Admin.create(kafka.client())) {
            admin.deleteTopics(List.of(name)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(name));
        }
        TestStack.makeTopics(kafka);
    }

    private void subscribe(String path) {
        try (Feeds feeds = Feeds.connect(kafka)) {
            feeds.put(Feed.newBuilder(Feeds.feed(site.url(path), Instant.now()))
                    .setIntervalMillis(300L)
                    .build());
        }
    }

    private Set<String> articles() {
        return Set.copyOf(TopicContents.values(kafka, Topics.ARTICLES).stream()
                .map(Article::getId)
                .distinct()
                .toList());
    }
}
