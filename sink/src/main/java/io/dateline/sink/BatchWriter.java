package io.dateline.sink;

import io.dateline.store.Store;
import io.dateline.store.StoreErrors;
import io.dateline.store.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Writes a batch and its offsets in one transaction. */
final class BatchWriter {

    private final Store store;
    private final DeadLetters deadLetters;

    BatchWriter(Store store, DeadLetters deadLetters) {
        this.store = store;
        this.deadLetters = deadLetters;
    }

    /**
     * Writes the batch: all at once, or record by record when one of them is refused.
     *
     * <p>Dead letters are sent before the transaction commits: after a crash in between they are sent twice, never lost.
     *
     * @param from where each partition stands
     * @return what was given up
     * @throws TakenOverException when a partition stands elsewhere; nothing was written
     * @throws RuntimeException when the environment fails; nothing was written, or all, which the positions then tell
     */
    List<Batch.Rejected> write(Batch batch, Map<TopicPartition, Long> from) {
        try {
            return store.transaction(writes -> {
                advance(writes, batch, from);
                batch.write(writes);
                deadLetters.send(batch.unreadable());
                return batch.unreadable();
            });
        } catch (RuntimeException e) {
            if (!StoreErrors.isDataError(e)) {
                throw e;
            }
        }
        return store.transaction(writes -> {
            advance(writes, batch, from);
            List<Batch.Rejected> rejected = new ArrayList<>(batch.unreadable());
            batch.writeOneByOne(writes, rejected::add);
            deadLetters.send(rejected);
            return rejected;
        });
    }

    /** First of all: the lock on the positions keeps a zombie from writing beside us. */
    private static void advance(Writes writes, Batch batch, Map<TopicPartition, Long> from) {
        batch.ends().forEach((partition, end) -> {
            Long start = from.get(partition);
            if (start == null || !writes.offsets().advance(partition.topic(), partition.partition(), start, end)) {
                throw new TakenOverException(partition);
            }
        });
    }
}
