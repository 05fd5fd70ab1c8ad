package io.dateline.sink;

import io.dateline.sink.Batch.Rejected;
import io.dateline.store.StoreErrors;
import io.dateline.store.Writes;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The rows that one topic's records of a batch become. */
interface Rows {

    /** Writes them all. */
    void write(Writes writes);

    /** Writes record by record and tells those that the database refuses. */
    void writeOneByOne(Writes writes, Consumer<Rejected> refused);

    /** Writes what one record became; undone when it is refused for its data. */
    static void writeOne(
            Writes writes, ConsumerRecord<byte[], byte[]> record, Consumer<Rejected> refused, Runnable work) {
        try {
            writes.separately(work);
        } catch (RuntimeException e) {
            if (!StoreErrors.isDataError(e)) {
                throw e;
            }
            refused.accept(Rejected.refused(record, e));
        }
    }
}
