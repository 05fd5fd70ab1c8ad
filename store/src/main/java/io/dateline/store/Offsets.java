package io.dateline.store;

import org.jdbi.v3.core.Handle;

/** The next offset to read of each partition, kept with the rows that the offsets before it led to. */
public final class Offsets {

    private final Handle handle;

    Offsets(Handle handle) {
        this.handle = handle;
    }

    /** The next offset to read; 0 for a partition never read. */
    public long position(String topic, int partition) {
        handle.createUpdate("INSERT INTO sink_offsets (topic, partition, next_offset)"
                        + " VALUES (:topic, :partition, 0) ON CONFLICT DO NOTHING")
                .bind("topic", topic)
                .bind("partition", partition)
                .execute();
        return handle.createQuery(
                        "SELECT next_offset FROM sink_offsets WHERE topic = :topic AND partition = :partition")
                .bind("topic", topic)
                .bind("partition", partition)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Moves on, and locks the partition's row until the end of the transaction.
     *
     * @return false when the position is not {@code expected}: another sink has taken the partition over, and the caller must roll
     *     back
     */
    public boolean advance(String topic, int partition, long expected, long next) {
        return handle.createUpdate("UPDATE sink_offsets SET next_offset = :next"
                                + " WHERE topic = :topic AND partition = :partition AND next_offset = :expected")
                        .bind("topic", topic)
                        .bind("partition", partition)
                        .bind("expected", expected)
                        .bind("next", next)
                        .execute()
                == 1;
    }
}
