package io.dateline.sink;

import io.dateline.schemas.serde.RegistryException;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.store.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What one poll brought, decoded: rows by destination, and records that are none. */
final class Batch {

    private final List<Rows> rows = new ArrayList<>();
    private final List<Rejected> unreadable = new ArrayList<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final int size;

    /**
     * A record that is given up, and why.
     *
     * @param secret whether its value must not leave its topic
     */
    record Rejected(ConsumerRecord<byte[], byte[]> record, DeadLetter.Kind kind, Exception error, boolean secret) {

        static Rejected unreadable(ConsumerRecord<byte[], byte[]> record, Exception error) {
            return new Rejected(record, DeadLetter.Kind.UNREADABLE, error, false);
        }

        static Rejected refused(ConsumerRecord<byte[], byte[]> record, Exception error) {
            return new Rejected(record, DeadLetter.Kind.REFUSED, error, false);
        }

        /** The same, of a record whose value must not leave its topic. */
        Rejected keptSecret() {
            return new Rejected(record, kind, error, true);
        }
    }

    /**
     * Decodes the records.
     *
     * @throws RegistryException when the registry is out of reach; the records are fine then
     */
    Batch(ConsumerRecords<byte[], byte[]> records, Collection<Destination> destinations) {
        for (Destination destination : destinations) {
            rows.add(destination.rows(records.records(destination.topic()), unreadable::add));
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

    /** Writes the rows. */
    void write(Writes writes) {
        rows.forEach(of -> of.write(writes));
    }

    /** Writes record by record and tells those that the database refuses. */
    void writeOneByOne(Writes writes, Consumer<Rejected> refused) {
        rows.forEach(of -> of.writeOneByOne(writes, refused));
    }
}
