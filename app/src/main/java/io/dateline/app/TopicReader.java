package io.dateline.app;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.serde.AvroRecordDeserializer;
import io.dateline.schemas.serde.RegistryException;
import io.dateline.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows a topic without a consumer group, committed records only. {@link #stop} may be called from any thread. */
final class TopicReader<T extends SpecificRecord> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, T> consumer;

    private TopicReader(KafkaConsumer<String, T> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens it at the beginning of the topic or at its present end.
     *
     * @throws CommandException when the topic does not exist or the broker does not answer
     */
    static <T extends SpecificRecord> TopicReader<T> open(Topic<T> topic, KafkaSettings kafka, boolean fromBeginning) {
        String name = topic.name(kafka.topicPrefix());
        Map<String, Object> settings = kafka.client();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        AvroRecordDeserializer<T> values = new AvroRecordDeserializer<>(Objects.requireNonNull(topic.value()));
        values.configure(settings, false);
        KafkaConsumer<String, T> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(name, Duration.ofSeconds(10)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new CommandException(
                        "no topic " + name + ": run 'dateline topics apply', or check topics.prefix");
            }
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            partitions.forEach(consumer::position);
        } catch (KafkaException e) {
            consumer.close();
            throw new CommandException(
                    "cannot read topic " + name + " from " + kafka.bootstrapServers() + " (" + e.getMessage()
                            + "); is 'dateline up' running? Else set kafka.bootstrap-servers",
                    e);
        }
        return new TopicReader<>(consumer);
    }

    /** Hands over each record as it arrives, until {@link #stop} or until the handler says false. */
    void follow(Handler<T> handler) {
        try {
            while (true) {
                for (ConsumerRecord<String, T> record : poll()) {
                    if (!handler.accept(record)) {
                        return;
                    }
                }
            }
        } catch (WakeupException e) {
            // Asked to stop.
        }
    }

    private ConsumerRecords<String, T> poll() {
        while (true) {
            try {
                return consumer.poll(POLL);
            } catch (RecordDeserializationException e) {
                if (e.getCause() instanceof RegistryException) {
                    throw new CommandException(
                            "the registry does not answer: " + e.getCause().getMessage() + "; check registry.url", e);
                }
                // One unreadable record must not end the listing.
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
        }
    }

    void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Takes one record; false ends the reading. */
    interface Handler<T> {
        boolean accept(ConsumerRecord<String, T> record);
    }
}
