package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that moves to another host for good goes to the partition of that host, whose owner holds its budget. */
class RelocationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private KafkaSettings kafka;
    private Site site;
    private Site other;

    @BeforeEach
    void prepare() {
        kafka = TestStack.freshTopics();
        site = new Site();
        other = new Site(
                IntStream.range(2, 250)
                        .mapToObj(i -> "127.0.0." + i)
                        .filter(host -> partition(host) != partition("127.0.0.1"))
                        .findFirst()
                        .orElseThrow(),
                0);
        site.movedForGood("/feed.xml", other.url("/feed.xml"));
    }

    @AfterEach
    void close() {
        site.close();
        other.close();
    }

    @Test
    void goesToTheOtherHostsPartitionWithItsStateAndRepeatsNothing() {
        other.publish(1, 5);
        subscribe();

        try (Ingest one = started("1");
                Ingest two = started("2")) {
            await().atMost(PATIENCE)
                    .until(() -> one.progress().articles() + two.progress().articles() == 5);
            await().atMost(PATIENCE).until(() -> latest(Topics.FEEDS).equals(Set.of(elsewhere())));
            other.publish(1, 6);
            await().atMost(PATIENCE)
                    .until(() -> one.progress().articles() + two.progress().articles() == 6);
        }
        // To subscribe again takes it nowhere.
        try (Feeds feeds = Feeds.connect(kafka)) {
            feeds.put(Feed.newBuilder(feeds.list().get(0).feed())
                    .setTitle("Courier")
                    .build());
        }
        try (Ingest again = started("1")) {
            await().atMost(PATIENCE).until(() -> again.progress().polls() >= 3);
            assertThat(again.progress().newEntries()).isZero();
        }

        assertThat(latest(Topics.FEEDS)).isEqualTo(Set.of(elsewhere()));
        assertThat(latest(Topics.FEED_STATES)).isEqualTo(Set.of(elsewhere()));
        assertThat(TopicContents.<Article>values(kafka, Topics.ARTICLES))
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(6);
        try (Feeds feeds = Feeds.connect(kafka)) {
            assertThat(feeds.remove(site.url("/feed.xml"))).isPresent();
        }
        assertThat(latest(Topics.FEEDS)).isEmpty();
    }

    @Test
    void comesBackWhenTheOtherHostFails() {
        other.publish(1, 2);
        subscribe();

        try (Ingest ingest = started("1")) {
            await().atMost(PATIENCE).until(() -> latest(Topics.FEEDS).equals(Set.of(elsewhere())));
            site.publish(1, 2);
            other.close();
            await().atMost(PATIENCE).until(() -> latest(Topics.FEEDS).equals(Set.of(partition("127.0.0.1"))));
            await().atMost(PATIENCE).until(() -> site.asked("/feed.xml") > 3);
        }

        try (Feeds feeds = Feeds.connect(kafka)) {
            assertThat(feeds.list()).singleElement().satisfies(listed -> {
                assertThat(listed.state()).isNotNull();
                assertThat(listed.state().getUrl()).isEqualTo(site.url("/feed.xml"));
                assertThat(listed.state().getFailures()).isZero();
            });
        }
    }

    @Test
    void isAskedWhereItMovedToAgainThoughBothHostsFailedForAWhile() {
        other.publish(1, 2);
        subscribe();

        try (Ingest ingest = started("1")) {
            await().atMost(PATIENCE).until(() -> latest(Topics.FEED_STATES).equals(Set.of(elsewhere())));
            // Or its pages would wait for minutes, as they do when a host's robots.txt is out of reach.
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 2);
            int port = other.port();
            String address = HostPartitioner.host(other.url("/"));
            long asked = site.asked("/feed.xml");
            site.on("/feed.xml", exchange -> exchange.sendResponseHeaders(404, -1));
            other.close();
            await().atMost(PATIENCE).until(() -> site.asked("/feed.xml") >= asked + 2);
            assertThat(latest(Topics.FEEDS)).isEqualTo(Set.of(elsewhere()));
            other = new Site(address, port);
            other.publish(1, 3);

            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 3);
        }

        try (Feeds feeds = Feeds.connect(kafka)) {
            assertThat(feeds.list()).singleElement().satisfies(listed -> {
                assertThat(listed.state()).isNotNull();
                assertThat(listed.state().getUrl()).isEqualTo(other.url("/feed.xml"));
                assertThat(listed.state().getFailures()).isZero();
            });
        }
    }

    @Test
    void isRemovedAndSubscribedToAnewAfterItMoved() {
        other.publish(1, 2);
        subscribe();

        try (Ingest ingest = started("1");
                Feeds feeds = Feeds.connect(kafka)) {
            await().atMost(PATIENCE).until(() -> latest(Topics.FEEDS).equals(Set.of(elsewhere())));
            assertThat(feeds.remove(site.url("/feed.xml"))).isPresent();
            await().atMost(PATIENCE).until(() -> ingest.progress().feeds() == 0);
            await().atMost(PATIENCE).until(() -> latest(Topics.FEED_STATES).isEmpty());
            assertThat(feeds.list()).isEmpty();

            subscribe();
            await().atMost(PATIENCE).until(() -> latest(Topics.FEED_STATES).equals(Set.of(elsewhere())));
            await().atMost(PATIENCE).until(() -> ingest.progress().feeds() == 1);
        }
    }

    @Test
    void aFeedInTwoPlacesIsLeftTheOneWithItsStateAndRemovedFromBoth() {
        other.publish(1, 2);
        subscribe();
        try (Ingest ingest = started("1")) {
            await().atMost(PATIENCE).until(() -> latest(Topics.FEED_STATES).equals(Set.of(elsewhere())));
        }
        Feed feed = Feeds.feed(site.url("/feed.xml"), Instant.now());

        try (Feeds feeds = Feeds.connect(kafka)) {
            write(partition("127.0.0.1"), feed);
            assertThat(latest(Topics.FEEDS)).hasSize(2);
            assertThat(feeds.list()).hasSize(1);
            assertThat(feeds.put(Feed.newBuilder(feed).setTitle("Courier").build()))
                    .isTrue();
            assertThat(latest(Topics.FEEDS)).isEqualTo(Set.of(elsewhere()));
            assertThat(feeds.list())
                    .singleElement()
                    .satisfies(listed -> assertThat(listed.feed().getTitle()).isEqualTo("Courier"));

            write(partition("127.0.0.1"), feed);
            assertThat(feeds.remove(feed.getId())).isPresent();
            assertThat(latest(Topics.FEEDS)).isEmpty();
        }
    }

    /** A record of a feed in that partition, as a command leaves it that did not see the feed move. */
    private void write(int partition, Feed feed) {
        String topic = Topics.FEEDS.name(kafka.topicPrefix());
        try (Producer<String, byte[]> producer = new Clients(kafka, "test").producer("feeds")) {
            byte[] value = AvroSerdes.<Feed>serializer(kafka).serialize(topic, feed);
            producer.send(new ProducerRecord<>(topic, partition, feed.getId(), value));
            producer.flush();
        }
    }

    private int elsewhere() {
        return partition(HostPartitioner.host(other.url("/")));
    }

    private static int partition(String host) {
        return HostPartitioner.partition(host, TopicLayout.ONE_MACHINE.partitions());
    }

    /** Partitions in which a record has a value. */
    private Set<Integer> latest(Topic<?> topic) {
        TreeMap<Integer, Boolean> values = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : TopicContents.records(kafka, topic)) {
            values.put(record.partition(), record.value() != null);
        }
        values.values().removeIf(present -> !present);
        return Set.copyOf(values.keySet());
    }

    private void subscribe() {
        try (Feeds feeds = Feeds.connect(kafka)) {
            feeds.put(Feed.newBuilder(Feeds.feed(site.url("/feed.xml"), Instant.now()))
                    .setIntervalMillis(300L)
                    .build());
        }
    }

    private Ingest started(String instance) {
        return LoopbackIngest.start(kafka, instance, LoopbackIngest.poll(Duration.ofSeconds(1)), null);
    }
}
