package io.dateline.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.dateline.stack.Stack;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What every kind of stack must give: run with {@code -Dstack=embedded} and with {@code -Dstack=containers}. */
class TestStackIT {
    private final Stack stack = TestStack.shared();

    @Test
    void isOneForAllTests() {
        assertThat(TestStack.shared()).isSameAs(stack);
    }

    @Test
    void carriesATransaction() throws Exception {
        String topic = TestStack.freshPrefix() + ".words";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }

        Map<String, Object> writing = Map.of("bootstrap.servers", stack.bootstrapServers(), "transactional.id", topic);
        try (var producer = new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "aborted"));
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "committed"));
            producer.commitTransaction();
        }

        assertThat(readCommitted(topic)).containsExactly("committed");
    }

    @Test
    void makesNoTopicThatNobodyOrdered() {
        String topic = TestStack.freshPrefix() + ".never-made";
        Map<String, Object> writing = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "max.block.ms",
                3_000,
                "delivery.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_000,
                "linger.ms",
                0);

        try (var producer = new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(topic, "lost"))).failsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void speaksToConfluentsClient() throws Exception {
        String subject = TestStack.freshPrefix() + "-value";
        AvroSchema schema = new AvroSchema("{\"type\":\"record\",\"name\":\"Word\",\"fields\":[]}");

        int id;
        try (var writer = new CachedSchemaRegistryClient(stack.registryUrl(), 10)) {
            id = writer.register(subject, schema);
        }

        try (var reader = new CachedSchemaRegistryClient(stack.registryUrl(), 10)) {
            assertThat(reader.getSchemaById(id).canonicalString()).isEqualTo(schema.canonicalString());
        }
    }

    @Test
    void givesEachTestADatabaseOfItsOwn() throws Exception {
        String first = TestStack.freshDatabase();
        String second = TestStack.freshDatabase();

        for (String url : List.of(first, second)) {
            try (var connection = DriverManager.getConnection(url, stack.databaseUser(), stack.databasePassword());
                    var statement = connection.createStatement()) {
                statement.execute("create table same_name (id int)");
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            }
        }
        assertThat(first).isNotEqualTo(second);
    }

    private List<String> readCommitted(String topic) {
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
