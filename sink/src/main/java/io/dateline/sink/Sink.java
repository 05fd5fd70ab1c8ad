package io.dateline.sink;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.TopicIds;
import io.dateline.schemas.topic.Topics;
import io.dateline.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps PostgreSQL in step with the topics {@code articles}, {@code coded}, {@code mentions}, {@code events}, {@code feeds} and
 * {@code feed-states}.
 *
 * <p>Each batch is written in one transaction with the offsets after it, so that a crash at any point, a rebalance or a replay changes
 * nothing. What cannot be read or is refused goes to {@code sink.dlq}; what only cannot be written now is tried again for ever.
 */
public final class Sink implements Component {

    private static final int HEARTBEAT_MILLIS = 3_000;
    // Longer than the database may take to answer.
    private static final Duration CLOSE = Duration.ofSeconds(70);

    /** How often the topics that are read are looked at: one may have been made anew. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Sink.class);

    private final KafkaSettings kafka;
    private final Store store;
    private final SinkSettings settings;
    private final SinkMetrics metrics;
    private final Duration look;

    private @Nullable SinkLoop loop;
    private @Nullable Thread thread;
    private @Nullable DeadLetters deadLetters;
    private @Nullable TopicIds topicIds;

    /** @param store opened by the caller, who closes it after the sink */
    public Sink(KafkaSettings kafka, Store store, SinkSettings settings, MeterRegistry meters, Clock clock) {
        this(kafka, store, settings, meters, clock, LOOK);
    }

    Sink(KafkaSettings kafka, Store store, SinkSettings settings, MeterRegistry meters, Clock clock, Duration look) {
        this.kafka = kafka;
        this.store = store;
        this.settings = settings;
        this.metrics = new SinkMetrics(meters, clock);
        this.look = look;
    }

    @Override
    public void start() {
        String prefix = kafka.topicPrefix();
        // Each kept at once, so that close() finds it when the next does not start; the loop closes its consumer.
        TopicIds ids = new TopicIds(kafka);
        topicIds = ids;
        DeadLetters letters = new DeadLetters(new KafkaProducer<>(producerSettings()), Topics.SINK_DLQ.name(prefix));
        deadLetters = letters;
        List<Destination> destinations = Destination.all(kafka);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumerSettings());
        SinkLoop started = new SinkLoop(
                consumer,
                destinations,
                new Positions(consumer, store, ids::of, look),
                new BatchWriter(store, letters),
                metrics,
                new Backoff(settings.retryAfter(), settings.retryAtMost()));
        loop = started;
        thread = new Thread(started, "dateline-sink");
        thread.start();
    }

    @Override
    public Health check() {
        return loop == null ? Health.starting("not started") : loop.health();
    }

    /** Ends after the work in hand, which a restart takes up again where it could not be ended in time. */
    @Override
    public void close() {
        if (loop != null && thread != null) {
            end(loop, thread);
        }
        if (deadLetters != null) {
            deadLetters.close();
        }
        if (topicIds != null) {
            topicIds.close();
        }
    }

    private static void end(SinkLoop loop, Thread thread) {
        loop.close();
        try {
            thread.join(CLOSE.toMillis());
            if (thread.isAlive()) {
                log.atWarn().addKeyValue("waited", CLOSE).log("sink is left behind in the middle of its work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> consumer = new HashMap<>(kafka.client());
        String group = kafka.topicPrefix() + "-sink";
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // A sink that comes back within the session takes its partitions up at once.
        consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + settings.instance());
        consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + settings.instance());
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) KafkaSettings.SESSION.toMillis());
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return consumer;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> producer = new HashMap<>(kafka.client());
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, kafka.topicPrefix() + "-sink-dlq-" + settings.instance());
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_LETTER_BYTES);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return producer;
    }
}
