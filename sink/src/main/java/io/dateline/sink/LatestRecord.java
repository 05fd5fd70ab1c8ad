package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import io.dateline.sink.Batch.Rejected;
import io.dateline.store.Keyed;
import io.dateline.store.Writes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A compacted topic: the last record of a key stands, and one without a value deletes. However often a key was written, a batch writes its row
 * once.
 *
 * @param topic with its prefix
 * @param secret whether dead letters must not hold its values; the topic keeps the original
 * @param write takes each key of a partition once
 */
record LatestRecord<T extends SpecificRecord>(
        String topic, boolean secret, Deserializer<T> reader, BiConsumer<Writes, Collection<Keyed<T>>> write)
        implements Destination {

    static <T extends SpecificRecord> Destination of(
            Topic<T> topic, KafkaSettings kafka, BiConsumer<Writes, Collection<Keyed<T>>> write) {
        return of(topic, false, kafka, write);
    }

    /** Of a topic whose values hold secrets. */
    static <T extends SpecificRecord> Destination ofSecrets(
            Topic<T> topic, KafkaSettings kafka, BiConsumer<Writes, Collection<Keyed<T>>> write) {
        return of(topic, true, kafka, write);
    }

    private static <T extends SpecificRecord> Destination of(
            Topic<T> topic, boolean secret, KafkaSettings kafka, BiConsumer<Writes, Collection<Keyed<T>>> write) {
        Class<T> type = Objects.requireNonNull(topic.value());
        return new LatestRecord<>(topic.name(kafka.topicPrefix()), secret, AvroSerdes.deserializer(type, kafka), write);
    }

    @Override
    public Rows rows(Iterable<ConsumerRecord<byte[], byte[]>> records, Consumer<Rejected> unreadable) {
        Last last = new Last();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                last.add(record, keyed(record));
            } catch (SerializationException e) {
                unreadable.accept(guarded(Rejected.unreadable(record, e)));
            }
        }
        return last;
    }

    private Rejected guarded(Rejected rejected) {
        return secret ? rejected.keptSecret() : rejected;
    }

    private Keyed<T> keyed(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new SerializationException("a record without a key in a compacted topic");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        T value = record.value() == null ? null : reader.deserialize(record.topic(), record.value());
        return new Keyed<>(key, record.partition(), value);
    }

    private final class Last implements Rows {

        private final List<Row<T>> all = new ArrayList<>();
        private final Map<Place, Keyed<T>> last = new LinkedHashMap<>();

        void add(ConsumerRecord<byte[], byte[]> record, Keyed<T> row) {
            all.add(new Row<>(record, row));
            last.put(new Place(row.key(), row.partition()), row);
        }

        @Override
        public void write(Writes writes) {
            write.accept(writes, last.values());
        }

        /** All of them: when the last of a key is refused, the one before it stands, as if it had come in an earlier batch. */
        @Override
        public void writeOneByOne(Writes writes, Consumer<Rejected> refused) {
            Consumer<Rejected> told = rejected -> refused.accept(guarded(rejected));
            all.forEach(
                    row -> Rows.writeOne(writes, row.record(), told, () -> write.accept(writes, List.of(row.keyed()))));
        }
    }

    private record Row<T extends SpecificRecord>(ConsumerRecord<byte[], byte[]> record, Keyed<T> keyed) {}

    private record Place(String key, int partition) {}
}
