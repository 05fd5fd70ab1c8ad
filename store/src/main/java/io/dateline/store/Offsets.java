package io.dateline.store;

import org.jdbi.v3.core.Handle;

/** The next offset to read of each partition, kept with the rows that the offsets before it led to. */
public final class Offsets {

    private final Handle handle;

    Offsets(Handle handle) {
        this.handle = handle;
    }

    /**
     * The next offset to read; 0 for a partition never read, and for one of a topic that was made anew since.
     *
     * @param topicId what the broker calls the topic; one that was deleted and made again has another
     */
    public long position(String topic, String topicId, int partition) {
        handle.createUpdate("INSERT INTO sink_offsets AS known (topic, partition, topic_id, next_offset)"
                        + " VALUES (:topic, :partition, :topicId, 0)"
                        + " ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id, next_offset ="
                        + " CASE WHEN known.topic_id <> excluded.topic_id THEN 0 ELSE known.next_offset END"
                        + " WHERE known.topic_id IS DISTINCT FROM excluded.topic_id")
                .bind("topic", topic)
                .bind("partition", partition)
                .bind("topicId", topicId)
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
