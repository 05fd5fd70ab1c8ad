package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Partitions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was taken from the partitions of this instance, and what of it is done. One thread owns it. */
final class Marks {

    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final Backlog backlog;

    /** @param most as in {@link Backlog} */
    Marks(int most) {
        this.backlog = new Backlog(most);
    }

    /** Goes on behind what the last owner committed. */
    void resume(TopicPartition partition, OffsetAndMetadata committed) {
        trackers.put(partition, OffsetTracker.resume(committed));
    }

    /** Whether its partition was gone back in: the record stands before the place that was gone on from, or no further than one that was taken. */
    boolean isBack(ConsumerRecord<String, byte[]> record) {
        OffsetTracker tracker = trackers.get(Partitions.of(record));
        return tracker != null && tracker.isBefore(record.offset());
    }

    /** A record is taken; false when its work was done by the last owner. */
    boolean take(ConsumerRecord<String, byte[]> record) {
        boolean open = trackers.computeIfAbsent(Partitions.of(record), p -> new OffsetTracker(record.offset()))
                .take(record.offset());
        if (open) {
            backlog.take(record);
        }
        return open;
    }

    /** The tracker of a record that was taken; another one stands there after the partition went and came back. */
    OffsetTracker tracker(ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNull(trackers.get(Partitions.of(record)));
    }

    /** Whether the partition went since, and may have come back: its present owner does the work. */
    boolean isStale(TopicPartition partition, OffsetTracker tracker) {
        return trackers.get(partition) != tracker;
    }

    /** The work on a record is done, and to be committed. */
    void done(ConsumerRecord<String, byte[]> record) {
        tracker(record).done(record.offset());
        backlog.done(record);
    }

    /**
     * Of these partitions, those from which nothing more is to be taken for now. Records done behind an open one hold little memory: they count
     * only as far as their marks can be committed, and hold up no partition but their own.
     */
    Set<TopicPartition> full(Set<TopicPartition> partitions) {
        Set<TopicPartition> full = new HashSet<>(backlog.tooMuch(partitions));
        trackers.forEach((partition, tracker) -> {
            if (tracker.width() >= OffsetTracker.WIDEST && partitions.contains(partition)) {
                full.add(partition);
            }
        });
        return full;
    }

    /** What is to be committed, by partition; empty when nothing new is done. */
    Map<TopicPartition, OffsetAndMetadata> places() {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        trackers.forEach((partition, tracker) -> {
            if (tracker.changed()) {
                places.put(partition, tracker.place());
            }
        });
        return places;
    }

    /** The places of these partitions were committed. */
    void committed(Collection<TopicPartition> partitions) {
        partitions.forEach(
                partition -> Objects.requireNonNull(trackers.get(partition)).committed());
    }

    /** Records taken and not done. */
    int open() {
        return trackers.values().stream().mapToInt(OffsetTracker::open).sum();
    }

    /** Partitions that went. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(trackers::remove);
        backlog.forget(partitions);
    }
}
