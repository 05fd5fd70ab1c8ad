package io.dateline.sink;

import io.dateline.schemas.serde.RegistryException;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.store.StoreErrors;
import io.dateline.store.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/** What one poll brought, decoded: rows by destination, and records that are none. */
final class Batch {

    private final List<Rows<?>> rows = new ArrayList<>();
    private final List<Rejected> unreadable = new ArrayList<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final int size;

    /** A record that is given up, and why. */
    record Rejected(ConsumerRecord<byte[], byte[]> record, DeadLetter.Kind kind, Exception error) {}

    /**
     * Decodes the records.
     *
     * @throws RegistryException when the registry is out of reach; the records are fine then
     */
    Batch(ConsumerRecords<byte[], byte[]> records, Collection<Destination<?>> destinations) {
        for (Destination<?> destination : destinations) {
            rows.add(rows(destination, records));
        }
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
            ends.put(partition, of.get(of.size() - 1).offset() + 1);
        }
        size = records.count();
    }

    /** The offset after the last record of each partition. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    int size() {
        return size;
    }

    /** Records that could not be decoded. */
    List<Rejected> unreadable() {
        return unreadable;
    }

    /** Writes in rounds that hold each id once, in the order of the topic: an upsert cannot touch a row twice. */
    void write(Writes writes) {
        rows.forEach(of -> of.write(writes));
    }

    /** Writes record by record and tells those that the database refuses. */
    void writeOneByOne(Writes writes, Consumer<Rejected> refused) {
        rows.forEach(of -> of.writeOneByOne(writes, refused));
    }

    private <T extends SpecificRecord> Rows<T> rows(
            Destination<T> destination, ConsumerRecords<byte[], byte[]> records) {
        Rows<T> decoded = new Rows<>(destination);
        for (ConsumerRecord<byte[], byte[]> record : records.records(destination.topic())) {
            try {
                T value = destination.reader().deserialize(record.topic(), record.value());
                if (value != null) {
                    decoded.add(record, value);
                }
            } catch (SerializationException e) {
                unreadable.add(new Rejected(record, DeadLetter.Kind.UNREADABLE, e));
            }
        }
        return decoded;
    }

    private static final class Rows<T extends SpecificRecord> {
        private final Destination<T> destination;
        private final List<Row<T>> all = new ArrayList<>();
        private final List<List<T>> rounds = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();

        private record Row<T>(ConsumerRecord<byte[], byte[]> record, T value) {}

        Rows(Destination<T> destination) {
            this.destination = destination;
        }

        void add(ConsumerRecord<byte[], byte[]> record, T value) {
            all.add(new Row<>(record, value));
            int round = occurrences.merge(destination.id().apply(value), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(value);
        }

        void write(Writes writes) {
            rounds.forEach(round -> destination.write().accept(writes, round));
        }

        void writeOneByOne(Writes writes, Consumer<Rejected> refused) {
            for (Row<T> row : all) {
                try {
                    writes.separately(() -> destination.write().accept(writes, List.of(row.value())));
                } catch (RuntimeException e) {
                    if (!StoreErrors.isDataError(e)) {
                        throw e;
                    }
                    refused.accept(new Rejected(row.record(), DeadLetter.Kind.REFUSED, e));
                }
            }
        }
    }
}
