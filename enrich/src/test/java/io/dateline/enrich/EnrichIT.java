package io.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a driver cannot show: exactly once, dead letters in transactions, restarts, outages. */
class EnrichIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path stateDir;

    private final KafkaSettings kafka = TestStack.freshTopics();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Enrich> started = new ArrayList<>();
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put("max.request.size", Topic.LARGEST_RECORD_BYTES);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        started.forEach(Enrich::close);
        producer.close();
    }

    @Test
    void articles_become_events_and_bad_ones_dead_letters_under_exactly_once() {
        byte[] noArticle = "not an article".getBytes(StandardCharsets.UTF_8);
        send(Samples.article("a", "NOR meets BRA"));
        producer.send(new ProducerRecord<>(name(Topics.ARTICLES), noArticle, noArticle));
        send(Samples.article("bad", "crash"));
        send(Samples.article("b", "NOR meets BRA\nPER meets CHL"));

        Enrich enrich = start(kafka);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(latestEvents().values())
                .extracting(Event::getMentions)
                .containsExactlyInAnyOrder(2, 1));
        assertThat(read(Topics.MENTIONS, AvroSerdes.deserializer(Mention.class, kafka)))
                .hasSize(3);
        assertThat(enrich.check().ready()).isTrue();
        List<ConsumerRecord<String, byte[]>> letters = raw(Topics.CODE_DLQ);
        assertThat(letters)
                .extracting(letter -> StageDriver.header(letter.headers(), DeadLetter.KIND))
                .containsExactlyInAnyOrder("UNREADABLE", "PROCESSING");
        assertThat(letters)
                .filteredOn(letter ->
                        StageDriver.header(letter.headers(), DeadLetter.KIND).equals("UNREADABLE"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo(noArticle));
    }

    @Test
    void a_restart_repeats_nothing_even_when_its_state_is_lost() throws IOException {
        Enrich first = start(kafka);
        send(Samples.article("a", "NOR meets BRA"));
        await().atMost(PATIENCE).until(() -> raw(Topics.EVENTS).size() == 1);
        first.close();
        deleteState();

        start(kafka);
        send(Samples.article("a", "NOR meets BRA"));
        send(Samples.article("b", "NOR meets BRA"));

        await().atMost(PATIENCE).until(() -> raw(Topics.EVENTS).size() >= 2);
        assertThat(latestEvents().values()).singleElement().satisfies(event -> {
            assertThat(event.getMentions()).isEqualTo(2);
            assertThat(event.getArticles()).isEqualTo(2);
            assertThat(event.getRevision()).isEqualTo(2);
        });
        assertThat(raw(Topics.CODED)).hasSize(2);
        assertThat(raw(Topics.EVENTS)).hasSize(2);
    }

    @Test
    void what_is_large_passes_and_what_no_topic_takes_is_given_up_and_holds_nothing_up() {
        // Beyond the megabyte that the broker takes by default, in a form that does not compress.
        send(Samples.article("large", "flood " + noise(400_000)));
        send(Samples.article("larger", "flood " + noise(2_400_000)));
        send(Samples.article("a", "PER meets CHL"));

        start(kafka);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(latestEvents().values())
                .extracting(Event::getMentions)
                .containsExactlyInAnyOrder(5, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw(Topics.CODE_DLQ))
                .extracting(letter -> StageDriver.header(letter.headers(), DeadLetter.KIND))
                .containsExactly("TOO_LARGE"));
        assertThat(meters.counter("dateline.enrich.restarts", "stage", "code").count())
                .isZero();
    }

    @Test
    void an_outage_of_the_registry_stops_the_stage_and_loses_nothing() {
        send(Samples.article("a", "NOR meets BRA"));
        // Nobody listens on the discard port.
        Enrich blind = start(new KafkaSettings(kafka.bootstrapServers(), "http://127.0.0.1:9", kafka.topicPrefix()));
        await().atMost(PATIENCE)
                .until(() -> meters.counter("dateline.enrich.restarts", "stage", "code")
                                .count()
                        >= 2);
        assertThat(raw(Topics.CODE_DLQ)).isEmpty();
        assertThat(blind.check().alive()).isTrue();
        blind.close();

        start(kafka);

        await().atMost(PATIENCE).until(() -> raw(Topics.EVENTS).size() == 1);
        assertThat(raw(Topics.CODE_DLQ)).isEmpty();
    }

    private static String noise(int length) {
        return new Random(1)
                .ints(length, '0', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Enrich start(KafkaSettings settings) {
        Enrich enrich = new Enrich(
                settings,
                new EnrichSettings("it", stateDir, 1, 1, EnrichSettings.DEFAULT_HORIZON, EnrichSettings.DEFAULT_MEMORY),
                Set.of(Stage.values()),
                FakeCoder::new,
                meters);
        started.add(enrich);
        enrich.start();
        return enrich;
    }

    private void send(Article article) {
        String topic = name(Topics.ARTICLES);
        byte[] value = AvroSerdes.<Article>serializer(kafka).serialize(topic, article);
        producer.send(new ProducerRecord<>(topic, article.getId().getBytes(StandardCharsets.UTF_8), value));
        producer.flush();
    }

    private Map<String, Event> latestEvents() {
        Map<String, Event> latest = new HashMap<>();
        read(Topics.EVENTS, AvroSerdes.deserializer(Event.class, kafka))
                .forEach(event -> latest.put(event.getId(), event));
        return latest;
    }

    private <T extends SpecificRecord> List<T> read(Topic<T> topic, Deserializer<T> deserializer) {
        return raw(topic).stream()
                .map(record -> deserializer.deserialize(record.topic(), record.value()))
                .toList();
    }

    /** All committed records of a topic. */
    private List<ConsumerRecord<String, byte[]>> raw(Topic<?> topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private String name(Topic<?> topic) {
        return topic.name(kafka.topicPrefix());
    }

    private void deleteState() throws IOException {
        try (Stream<Path> files = Files.walk(stateDir)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(stateDir))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
