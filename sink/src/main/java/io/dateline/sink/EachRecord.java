package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import io.dateline.sink.Batch.Rejected;
import io.dateline.store.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A topic of which every record is written, in order; the row decides by its own time whether a record is newer. Records without a value
 * say nothing.
 *
 * @param topic with its prefix
 * @param id of the row that a record becomes. Not the record's key, which another writer may have chosen otherwise
 * @param write takes each id once
 */
record EachRecord<T extends SpecificRecord>(
        String topic, Deserializer<T> reader, Function<T, String> id, BiConsumer<Writes, Collection<T>> write)
        implements Destination {

    static <T extends SpecificRecord> Destination of(
            Topic<T> topic, KafkaSettings kafka, Function<T, String> id, BiConsumer<Writes, Collection<T>> write) {
        Class<T> type = Objects.requireNonNull(topic.value());
        return new EachRecord<>(topic.name(kafka.topicPrefix()), AvroSerdes.deserializer(type, kafka), id, write);
    }

    @Override
    public Rows rows(Iterable<ConsumerRecord<byte[], byte[]>> records, Consumer<Rejected> unreadable) {
        Rounds rounds = new Rounds();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                T value = reader.deserialize(record.topic(), record.value());
                if (value != null) {
                    rounds.add(record, value);
                }
            } catch (SerializationException e) {
                unreadable.accept(Rejected.unreadable(record, e));
            }
        }
        return rounds;
    }

    /** Written in rounds that hold each id once, in the order of the topic: an upsert cannot touch a row twice. */
    private final class Rounds implements Rows {

        private final List<Row<T>> all = new ArrayList<>();
        private final List<List<T>> rounds = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();

        void add(ConsumerRecord<byte[], byte[]> record, T value) {
            all.add(new Row<>(record, value));
            int round = occurrences.merge(id.apply(value), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(value);
        }

        @Override
        public void write(Writes writes) {
            rounds.forEach(round -> write.accept(writes, round));
        }

        @Override
        public void writeOneByOne(Writes writes, Consumer<Rejected> refused) {
            all.forEach(row ->
                    Rows.writeOne(writes, row.record(), refused, () -> write.accept(writes, List.of(row.value()))));
        }
    }

    private record Row<T>(ConsumerRecord<byte[], byte[]> record, T value) {}
}
