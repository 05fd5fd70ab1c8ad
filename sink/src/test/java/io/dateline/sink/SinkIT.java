package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.TopicIds;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.Stack;
import io.dateline.stack.testing.TestStack;
import io.dateline.store.ChangeCursor;
import io.dateline.store.DatabaseSettings;
import io.dateline.store.EventFilter;
import io.dateline.store.EventRow;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedRow;
import io.dateline.store.FeedSort;
import io.dateline.store.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SinkSettings SETTINGS =
            new SinkSettings("it", 100, Duration.ofMillis(50), Duration.ofMillis(200));

    /** How often it looks whether a topic was made anew. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Stack stack = TestStack.shared();
    private final KafkaSettings kafka = TestStack.freshTopics();
    private final DatabaseSettings database =
            new DatabaseSettings(TestStack.freshDatabase(), stack.databaseUser(), stack.databasePassword());
    private final List<Sink> sinks = new ArrayList<>();

    private Store store;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        store = Store.open(database);
        producer = new KafkaProducer<>(kafka.client(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        sinks.forEach(Sink::close);
        producer.close();
        store.close();
    }

    @Test
    void every_topic_arrives_in_its_table() {
        start(kafka);

        send(Topics.CODED, "a", Samples.coded("a"));
        send(Topics.ARTICLES, "a", Samples.article("a"));
        send(Topics.MENTIONS, "m", Samples.mention("m", "e"));
        send(Topics.EVENTS, "e", Samples.event("e", 1));
        send(Topics.EVENTS, "e", Samples.event("e", 2));

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(store.articles().one("a").orElseThrow().outcome()).isEqualTo("CODED");
            assertThat(store.articles().mentions("a")).hasSize(1);
            assertThat(store.events().one("e").orElseThrow().event().revision()).isEqualTo(2);
        });
        assertThat(sinks.get(0).check().ready()).isTrue();
    }

    @Test
    void a_topic_that_was_deleted_and_made_again_is_read_from_its_beginning() throws Exception {
        Sink first = start(kafka);
        for (int i = 0; i < 40; i++) {
            send(Topics.ARTICLES, "old" + i, Samples.article("old" + i));
        }
        await().atMost(PATIENCE).until(() -> consumed(Topics.ARTICLES) == 40);
        first.close();

        try (Admin admin = Admin.create(kafka.client())) {
            admin.deleteTopics(List.of(Topics.ARTICLES.name(kafka.topicPrefix())))
                    .all()
                    .get();
        }
        TestStack.makeTopics(kafka);
        for (int i = 0; i < 40; i++) {
            send(Topics.ARTICLES, "new" + i, Samples.article("new" + i));
        }
        start(kafka);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("SELECT count(*) FROM articles"))
                .isEqualTo("80"));
    }

    @Test
    void a_topic_that_is_made_anew_beside_a_running_sink_is_read_from_its_beginning() throws Exception {
        start(kafka);
        for (int i = 0; i < 20; i++) {
            send(Topics.ARTICLES, "old" + i, Samples.article("old" + i));
        }
        await().atMost(PATIENCE).until(() -> consumed(Topics.ARTICLES) == 20);

        try (Admin admin = Admin.create(kafka.client())) {
            admin.deleteTopics(List.of(Topics.ARTICLES.name(kafka.topicPrefix())))
                    .all()
                    .get();
        }
        TestStack.makeTopics(kafka);
        for (int i = 0; i < 80; i++) {
            send(Topics.ARTICLES, "new" + i, Samples.article("new" + i));
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("SELECT count(*) FROM articles"))
                .isEqualTo("100"));
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void feeds_follow_their_topics_without_their_secrets() throws SQLException {
        start(kafka);
        Feed secret = Samples.feed("f")
                .setHeaders(Map.of("Authorization", "Basic c2VjcmV0", "Cookie", "session=c2VjcmV0"))
                .build();

        send(Topics.FEED_STATES, "f", Samples.feedState("f").setArticles(7).build());
        send(Topics.FEEDS, "f", secret);
        send(Topics.FEEDS, "g", Samples.feed("g").setEnabled(false).build());
        for (int poll = 1; poll <= 40; poll++) {
            send(
                    Topics.FEED_STATES,
                    "f",
                    Samples.feedState("f").setArticles(7 + poll).build());
        }

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(feeds())
                .extracting(FeedRow::id, FeedRow::condition, FeedRow::articles)
                .containsExactly(tuple("f", FeedCondition.OK, 47L), tuple("g", FeedCondition.PAUSED, 0L)));
        assertThat(text("SELECT string_agg(feeds::text, ' ') FROM feeds")).doesNotContain("c2VjcmV0");

        remove(Topics.FEEDS, "f");
        remove(Topics.FEED_STATES, "f");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feeds()).extracting(FeedRow::id).containsExactly("g"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("SELECT count(*) FROM feed_states"))
                .isEqualTo("0"));
    }

    @Test
    void a_replay_of_the_feeds_gives_the_same_tables() throws SQLException {
        Sink first = start(kafka);
        for (int i = 0; i < 60; i++) {
            String id = "f" + i % 7;
            send(Topics.FEEDS, id, Samples.feed(id).setTitle("Title " + i).build());
            send(Topics.FEED_STATES, id, Samples.feedState(id).setArticles(i).build());
            if (i % 5 == 0) {
                remove(Topics.FEEDS, id);
            }
        }
        await().atMost(PATIENCE).until(() -> consumed(Topics.FEEDS) == 72 && consumed(Topics.FEED_STATES) == 60);
        first.close();
        String feeds = text("SELECT string_agg(f::text, ' ' ORDER BY id) FROM feeds f");
        String states = text("SELECT string_agg(s::text, ' ' ORDER BY feed_id) FROM feed_states s");

        execute("UPDATE sink_offsets SET next_offset = next_offset / 3");
        start(kafka);

        await().atMost(PATIENCE).until(() -> consumed(Topics.FEEDS) == 72 && consumed(Topics.FEED_STATES) == 60);
        assertThat(text("SELECT string_agg(f::text, ' ' ORDER BY id) FROM feeds f"))
                .isEqualTo(feeds);
        assertThat(text("SELECT string_agg(s::text, ' ' ORDER BY feed_id) FROM feed_states s"))
                .isEqualTo(states);
    }

    @Test
    void a_replay_changes_nothing() throws SQLException {
        Sink first = start(kafka);
        for (int i = 0; i < 50; i++) {
            send(Topics.EVENTS, "e" + i % 10, Samples.event("e" + i % 10, 1 + i / 10));
            send(Topics.MENTIONS, "m" + i, Samples.mention("m" + i, "e" + i % 10));
        }
        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 50 && consumed(Topics.MENTIONS) == 50);
        first.close();
        List<EventRow> before = events();
        ChangeCursor change = store.events().latestChange();

        execute("UPDATE sink_offsets SET next_offset = next_offset / 2");
        start(kafka);

        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 50 && consumed(Topics.MENTIONS) == 50);
        assertThat(events()).isEqualTo(before);
        assertThat(store.events().changesAfter(change, 10).changes()).isEmpty();
    }

    @Test
    void a_writer_that_was_overtaken_starts_again_from_where_the_database_stands() throws SQLException {
        start(kafka);
        send(Topics.EVENTS, "e", Samples.event("e", 1));
        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 1);

        execute("UPDATE sink_offsets SET next_offset = 0");
        execute("DELETE FROM events");
        send(Topics.EVENTS, "e", Samples.event("e", 1));
        send(Topics.EVENTS, "f", Samples.event("f", 1));

        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 3);
        assertThat(events()).extracting(EventRow::id).containsExactlyInAnyOrder("e", "f");
    }

    @Test
    void bad_records_go_to_the_dead_letters_with_their_bytes_and_the_rest_is_written() {
        byte[] noRecord = "no record".getBytes(StandardCharsets.UTF_8);
        Event refused = Event.newBuilder(Samples.event("bad", 1))
                .setEvidence("PostgreSQL holds no \0.")
                .build();
        send(Topics.EVENTS, "e", Samples.event("e", 1));
        send(Topics.EVENTS, "bad", refused);
        producer.send(new ProducerRecord<>(Topics.EVENTS.name(kafka.topicPrefix()), noRecord, noRecord));
        send(Topics.EVENTS, "e", Samples.event("e", 2));

        start(kafka);

        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 4);
        assertThat(events()).extracting(EventRow::id, EventRow::revision).containsExactly(tuple("e", 2));
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(2);
        assertThat(letters)
                .extracting(letter -> header(letter, DeadLetter.KIND))
                .containsExactlyInAnyOrder("UNREADABLE", "REFUSED");
        ConsumerRecord<byte[], byte[]> unreadable = letters.stream()
                .filter(letter -> header(letter, DeadLetter.KIND).equals("UNREADABLE"))
                .findFirst()
                .orElseThrow();
        assertThat(unreadable.value()).isEqualTo(noRecord);
        assertThat(header(unreadable, DeadLetter.TOPIC)).isEqualTo(Topics.EVENTS.name(kafka.topicPrefix()));
        assertThat(header(unreadable, DeadLetter.MESSAGE)).contains("wire format");
    }

    @Test
    void dead_letters_of_feeds_do_not_hold_their_secrets() {
        Feed refused = Samples.feed("refused")
                .setAddedAt(Instant.ofEpochMilli(Long.MAX_VALUE))
                .setHeaders(Map.of("Cookie", "c2VjcmV0"))
                .build();
        byte[] noRecord = "Cookie: c2VjcmV0".getBytes(StandardCharsets.UTF_8);
        send(Topics.FEEDS, "refused", refused);
        producer.send(new ProducerRecord<>(
                Topics.FEEDS.name(kafka.topicPrefix()), "unreadable".getBytes(StandardCharsets.UTF_8), noRecord));

        start(kafka);

        await().atMost(PATIENCE).until(() -> consumed(Topics.FEEDS) == 2);
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(2);
        assertThat(letters)
                .extracting(letter -> header(letter, DeadLetter.KIND))
                .containsExactlyInAnyOrder("UNREADABLE", "REFUSED");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.FEEDS.name(kafka.topicPrefix()));
            assertThat(header(letter, DeadLetter.MESSAGE)).isNotEmpty().doesNotContain("c2VjcmV0");
        });
    }

    @Test
    void records_of_one_id_under_several_keys_are_no_obstacle() {
        send(Topics.EVENTS, "one", Samples.event("e", 1));
        send(Topics.EVENTS, "other", Samples.event("e", 2));
        send(Topics.EVENTS, "third", Samples.event("e", 3));

        start(kafka);

        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 3);
        assertThat(events()).extracting(EventRow::id, EventRow::revision).containsExactly(tuple("e", 3));
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void an_outage_of_the_database_loses_nothing_and_fills_no_dead_letters() throws SQLException {
        Sink sink = start(kafka);
        send(Topics.EVENTS, "e", Samples.event("e", 1));
        await().atMost(PATIENCE).until(() -> consumed(Topics.EVENTS) == 1);

        String name = database.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        send(Topics.EVENTS, "e", Samples.event("e", 2));
        await().atMost(PATIENCE).until(() -> !sink.check().ready());
        assertThat(sink.check().alive()).isTrue();
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");

        await().atMost(PATIENCE).ignoreExceptions().until(() -> consumed(Topics.EVENTS) == 2);
        await().atMost(PATIENCE).until(() -> sink.check().ready());
        assertThat(store.events().one("e").orElseThrow().event().revision()).isEqualTo(2);
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void an_outage_of_the_registry_fills_no_dead_letters() {
        send(Topics.EVENTS, "e", Samples.event("e", 1));

        // Nobody listens on the discard port.
        Sink sink = start(new KafkaSettings(kafka.bootstrapServers(), "http://127.0.0.1:9", kafka.topicPrefix()));

        await().atMost(PATIENCE).until(() -> sink.check().detail().contains("registry"));
        assertThat(sink.check().ready()).isFalse();
        assertThat(deadLetters(0)).isEmpty();
        sink.close();
        start(kafka);
        await().atMost(PATIENCE).until(() -> store.events().one("e").isPresent());
    }

    private Sink start(KafkaSettings settings) {
        Sink sink = new Sink(settings, store, SETTINGS, new SimpleMeterRegistry(), Clock.systemUTC(), LOOK);
        sinks.add(sink);
        sink.start();
        return sink;
    }

    private <T extends SpecificRecord> void send(Topic<T> topic, String key, T value) {
        Serializer<T> serializer = AvroSerdes.serializer(kafka);
        String name = topic.name(kafka.topicPrefix());
        producer.send(
                new ProducerRecord<>(name, key.getBytes(StandardCharsets.UTF_8), serializer.serialize(name, value)));
        producer.flush();
    }

    private void remove(Topic<?> topic, String key) {
        producer.send(
                new ProducerRecord<>(topic.name(kafka.topicPrefix()), key.getBytes(StandardCharsets.UTF_8), null));
        producer.flush();
    }

    private List<FeedRow> feeds() {
        return store.feeds(Duration.ofDays(2))
                .search(FeedFilter.ALL.sorted(FeedSort.NAME, false), Samples.NOW)
                .feeds();
    }

    private String text(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), stack.databaseUser(), stack.databasePassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    /** Records of the topic that the database says were dealt with. */
    private long consumed(Topic<?> topic) {
        String name = topic.name(kafka.topicPrefix());
        String id = topicId(name);
        long sum = 0;
        for (int partition = 0; partition < TopicLayout.ONE_MACHINE.partitions(); partition++) {
            int asked = partition;
            // One transaction each: asking locks the row, and the sink locks them in another order.
            sum += store.transaction(writes -> writes.offsets().position(name, id, asked));
        }
        return sum;
    }

    private String topicId(String name) {
        try (TopicIds ids = new TopicIds(kafka)) {
            return ids.of(List.of(name)).get(name);
        }
    }

    private List<EventRow> events() {
        return store.events()
                .search(EventFilter.builder().limit(EventFilter.MOST).build())
                .events();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int least) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.SINK_DLQ.name(kafka.topicPrefix())).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(end).isGreaterThanOrEqualTo(least);
            while (letters.size() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
        }
        return letters;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void execute(String sql) throws SQLException {
        execute(database.url(), sql);
    }

    private void administer(String sql) throws SQLException {
        execute(stack.jdbcUrl(), sql);
    }

    private void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, stack.databaseUser(), stack.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
