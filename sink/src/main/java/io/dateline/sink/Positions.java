package io.dateline.sink;

import io.dateline.schemas.topic.TopicIds;
import io.dateline.store.Store;
import io.dateline.store.Writes;
import java.time.Duration;
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
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
    /** What the broker called the topics when they were settled. */
    private final Map<String, String> known = new HashMap<>();

    private final Duration lookAgain;
    private boolean assigned;
    private long lookedNanos = System.nanoTime();

    /**
     * @param topicIds asked for the ids of topics, by name; see {@link TopicIds}
     * @param lookAgain after how long it is asked again for the topics that are read
     */
    Positions(
            Consumer<byte[], byte[]> consumer,
            Store store,
            Function<Collection<String>, Map<String, String>> topicIds,
            Duration lookAgain) {
        this.lookAgain = lookAgain;
        this.consumer = consumer;
        this.store = store;
        this.topicIds = topicIds;
    }

    /** Asks the database where the unsettled partitions stand and reads on from there. */
    void settle() {
        if (unsettled.isEmpty()) {
            return;
        }
        Map<String, String> ids = topicIds.apply(topics(unsettled));
        if (isAnother(ids)) {
            // Its other partitions stand in the old one still.
            unsettle();
            ids = topicIds.apply(topics(unsettled));
        }
        Map<String, String> now = ids;
        Map<TopicPartition, Long> found = store.transaction(writes -> positions(writes, now));
        found.forEach(consumer::seek);
        consumer.resume(found.keySet());
        settled.putAll(found);
        known.putAll(ids);
        lookedNanos = System.nanoTime();
        unsettled.removeAll(found.keySet());
    }

    /**
     * Whether a topic that is read was deleted and made again behind the consumer's back, which goes on at the offset that it had in the old
     * one. {@code records}, just polled, are not to be written then: {@link #unsettle} is to be called. Looked at when time has come, and when
     * an offset is before the place where its partition stands.
     */
    boolean isTopicMadeAnew(ConsumerRecords<byte[], byte[]> records) {
        boolean due = System.nanoTime() - lookedNanos >= lookAgain.toNanos();
        if (settled.isEmpty() || !(due || isBack(records))) {
            return false;
        }
        lookedNanos = System.nanoTime();
        return isAnother(topicIds.apply(topics(settled.keySet())));
    }

    private boolean isAnother(Map<String, String> ids) {
        return ids.entrySet().stream()
                .anyMatch(id -> !id.getValue().equals(known.getOrDefault(id.getKey(), id.getValue())));
    }

    private boolean isBack(ConsumerRecords<byte[], byte[]> records) {
        return records.partitions().stream().anyMatch(partition -> {
            Long position = settled.get(partition);
            return position != null && records.records(partition).get(0).offset() < position;
        });
    }

    private static Set<String> topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    /** Trusts no position any more: reads nothing until they are settled again. */
    void unsettle() {
        unsettled.addAll(settled.keySet());
        settled.clear();
        consumer.pause(unsettled);
    }

    /** Whether the group has given an assignment, be it an empty one. */
    boolean assigned() {
        return assigned;
    }

    Map<TopicPartition, Long> settled() {
        return settled;
    }

    void advance(Map<TopicPartition, Long> ends) {
        settled.putAll(ends);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = true;
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
