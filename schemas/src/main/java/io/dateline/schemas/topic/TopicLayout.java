package io.dateline.schemas.topic;

/**
 * How topics are laid out on a broker.
 *
 * @param partitions of every topic, at least 1; cannot be changed once in use
 * @param replication copies of each partition; -1 for the broker's default
 */
public record TopicLayout(int partitions, short replication) {

    /** Twelve partitions, the broker's replication: for a cluster. */
    public static final TopicLayout CLUSTER = new TopicLayout(Topic.DEFAULT_PARTITIONS, (short) -1);

    /** Four partitions, one copy: for one machine. */
    public static final TopicLayout ONE_MACHINE = new TopicLayout(4, (short) 1);

    public TopicLayout {
        if (partitions < 1) {
            throw new IllegalArgumentException("topics.partitions is " + partitions + ": use at least 1");
        }
        if (replication != -1 && replication < 1) {
            throw new IllegalArgumentException("topics.replication is " + replication + ": use -1 or at least 1");
        }
    }
}
