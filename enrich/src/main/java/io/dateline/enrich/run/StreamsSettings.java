package io.dateline.enrich.run;

import io.dateline.enrich.EnrichSettings;
import io.dateline.enrich.Stage;
import io.dateline.enrich.StreamsDefaults;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings that a stage runs with, each with its reason. */
public final class StreamsSettings {

    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    // An article takes a second or two on a slow machine: a poll's worth must end within the transaction and well
    // within the interval.
    private static final int POLL_RECORDS = 50;
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(10);
    private static final Duration TRANSACTION = Duration.ofSeconds(60);

    private StreamsSettings() {}

    /** Settings for a real broker. */
    public static Properties of(Stage stage, KafkaSettings kafka, EnrichSettings settings, MeterRegistry meters) {
        Properties streams = new Properties();
        streams.putAll(kafka.client());
        streams.putAll(common(stage, kafka.topicPrefix(), meters));
        String application = stage.applicationId(kafka.topicPrefix());
        streams.put(StreamsConfig.CLIENT_ID_CONFIG, application + "-" + settings.instance());
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        streams.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                stage == Stage.CODE ? settings.codeThreads() : settings.mergeThreads());
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        streams.put(BoundedRocksDb.MEMORY, Long.toString(settings.memory()));
        // The broker's default, so that one machine and a cluster need no setting.
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);

        // A static member that comes back within the session takes its partitions up at once; one that was killed is
        // missed after it.
        main(streams, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, application + "-" + settings.instance());
        main(streams, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) KafkaSettings.SESSION.toMillis());
        main(streams, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
        main(streams, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        main(streams, ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) POLL_INTERVAL.toMillis());

        // Longer than the slowest articles between two commits. After a crash the next start with the same state folder
        // ends the
        // transaction at once; only on a new machine does a reader wait for it.
        producer(streams, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
        producer(streams, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_LETTER_BYTES);
        // Repartition and changelog topics hold what the public ones do; the broker's default is a megabyte.
        streams.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Topic.LARGEST_RECORD_BYTES));
        producer(streams, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return streams;
    }

    /** What also holds in a test without a broker. */
    public static Properties common(Stage stage, String prefix, MeterRegistry meters) {
        Properties streams = new Properties();
        streams.putAll(StreamsDefaults.topology());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, stage.applicationId(prefix));
        streams.put(HandlerSettings.KEY, new HandlerSettings(stage, prefix, meters));
        streams.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class);
        streams.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
        return streams;
    }

    private static void main(Properties streams, String key, Object value) {
        streams.put(StreamsConfig.mainConsumerPrefix(key), value);
    }

    private static void producer(Properties streams, String key, Object value) {
        streams.put(StreamsConfig.producerPrefix(key), value);
    }
}
