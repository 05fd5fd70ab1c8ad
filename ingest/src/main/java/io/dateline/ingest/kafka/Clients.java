package io.dateline.ingest.kafka;

import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients as ingest needs them: keys are strings, values bytes, so that a record that cannot be read stops nothing. */
public final class Clients {

    /** A killed instance that comes back within this time keeps its partitions. */
    public static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    /** An open transaction of a killed instance holds readers up for at most this time. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(20);

    private static final int LINGER_MILLIS = 5;
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

    private final KafkaSettings kafka;
    private final String instance;

    /**
     * @param instance name of this process among those of the same groups; must stay over restarts and differ between processes
     */
    public Clients(KafkaSettings kafka, String instance) {
        this.kafka = kafka;
        this.instance = instance;
    }

    public KafkaSettings kafka() {
        return kafka;
    }

    /** A member of the group {@code <prefix>-<name>}, static, committing by hand, reading what is committed. */
    public Consumer<String, byte[]> member(String name, int mostRecords) {
        Map<String, Object> settings = readCommitted();
        String group = kafka.topicPrefix() + "-" + name;
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + instance);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + instance);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION_TIMEOUT.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                SESSION_TIMEOUT.dividedBy(4).toMillis());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A reader outside of any group. */
    public Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(readCommitted(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** An idempotent producer with acks=all. */
    public Producer<String, byte[]> producer(String name) {
        return new KafkaProducer<>(acknowledged(name), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * The same for somebody who waits for the answer.
     *
     * @param patience how long the broker may take before a record counts as not written; at least 2 s
     */
    public Producer<String, byte[]> producer(String name, Duration patience) {
        Map<String, Object> settings = acknowledged(name);
        int half = (int) patience.toMillis() / 2;
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) half);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A transactional producer; a second one of the same name and instance fences the first. */
    public Producer<String, byte[]> transactional(String name) {
        return new KafkaProducer<>(transaction(name), new StringSerializer(), new ByteArraySerializer());
    }

    Map<String, Object> transaction(String name) {
        Map<String, Object> settings = acknowledged(name);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.topicPrefix() + "-" + name + "-" + instance);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        // What takes longer can no longer be committed: to go on trying would only hide the reason. But who has a slow
        // broker knows better.
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                TRANSACTION_TIMEOUT.dividedBy(2).toMillis());
        long request = Long.parseLong(String.valueOf(settings.get(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG)));
        // The client refuses to start with less than a request and the time that records gather.
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Math.max(TRANSACTION_TIMEOUT.toMillis(), request + LINGER_MILLIS));
        return settings;
    }

    private Map<String, Object> readCommitted() {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> acknowledged(String name) {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, kafka.topicPrefix() + "-" + name + "-" + instance);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000L);
        return settings;
    }
}
