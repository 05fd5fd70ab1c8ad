package io.dateline.sink;

import io.dateline.store.Store;
import io.dateline.store.Writes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where each assigned partition stands. The database says so, not the group.
 *
 * <pre>
 *   assigned ──▶ unsettled (paused) ──settle()──▶ settled ──advance()──▶ settled
 *                      ▲                              │
 *                      └─────────unsettle()───────────┘        revoked, lost: forgotten
 * </pre>
 *
 * Used by the polling thread alone.
 */
final class Positions implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;
    private final Store store;
    private final Function<Collection<String>, Map<String, String>> topicIds;
    private final Set<TopicPartition> unsettled = new HashSet<>();
    private final Map<TopicPartition, Long> settled = new HashMap<>();

    /** @param topicIds asked for the ids of topics, by name; see {@link TopicIds} */
    Positions(
            Consumer<byte[], byte[]> consumer,
            Store store,
            Function<Collection<String>, Map<String, String>> topicIds) {
        this.consumer = consumer;
        this.store = store;
        this.topicIds = topicIds;
    }

    /** Asks the database where the unsettled partitions stand and reads on from there. */
    void settle() {
        if (unsettled.isEmpty()) {
            return;
        }
        Map<String, String> ids =
                topicIds.apply(unsettled.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> found = store.transaction(writes -> positions(writes, ids));
        found.forEach(consumer::seek);
        consumer.resume(found.keySet());
        settled.putAll(found);
        unsettled.removeAll(found.keySet());
    }

    /** Trusts no position any more: reads nothing until they are settled again. */
    void unsettle() {
        unsettled.addAll(settled.keySet());
        settled.clear();
        consumer.pause(unsettled);
    }

    Map<TopicPartition, Long> settled() {
        return settled;
    }

    void advance(Map<TopicPartition, Long> ends) {
        settled.putAll(ends);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Paused at once: the same poll must not bring records from where the group believes we stand.
        consumer.pause(partitions);
        unsettled.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(settled::remove);
        unsettled.removeAll(Set.copyOf(partitions));
    }

    private Map<TopicPartition, Long> positions(Writes writes, Map<String, String> ids) {
        Map<TopicPartition, Long> found = new HashMap<>();
        for (TopicPartition partition : unsettled) {
            String topic = partition.topic();
            String id = Objects.requireNonNull(ids.get(topic));
            found.put(partition, writes.offsets().position(topic, id, partition.partition()));
        }
        return found;
    }
}
