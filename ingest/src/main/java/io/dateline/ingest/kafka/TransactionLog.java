package io.dateline.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes records together with the place up to which their sources are read, all or nothing.
 *
 * <p>The place is committed with the group's generation. That is what fences: an instance that lost its partitions without knowing it has an old
 * generation, and the broker refuses its transaction as a whole. Not thread-safe.
 */
public final class TransactionLog implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    /**
     * @param producer transactional; closed with this
     */
    public TransactionLog(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Ends a transaction that an earlier process of this name left open, and fences that process. */
    public void open() {
        producer.initTransactions();
    }

    /**
     * Writes one transaction.
     *
     * @throws RuntimeException when it was not written; it was given up as far as that was possible
     */
    public void write(
            List<ProducerRecord<String, byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> places,
            ConsumerGroupMetadata group) {
        producer.beginTransaction();
        try {
            records.forEach(producer::send);
            // All of it must be in the log before the group checks the generation; see Snapshot.
            producer.flush();
            producer.sendOffsetsToTransaction(places, group);
            producer.commitTransaction();
        } catch (RuntimeException e) {
            abort(e);
            throw e;
        }
    }

    private void abort(RuntimeException cause) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(3));
    }
}
