package io.dateline.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The latest value of each key in partitions of compacted topics.
 *
 * @param values by partition and key; tombstones leave no key
 * @param ends the offset after the last record that was seen, by partition
 */
public record Snapshot(Map<TopicPartition, Map<String, byte[]>> values, Map<TopicPartition, Long> ends) {

    /** Longest time without progress; longer than an open transaction of a killed process may last. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration STEP = Duration.ofMillis(200);

    /**
     * Reads partitions to where they ended when the call began, transactions that were open then included.
     *
     * @throws TimeoutException when a minute passes without any progress before the end
     */
    public static Snapshot read(
            Consumer<String, byte[]> reader, Offsets offsets, Collection<TopicPartition> partitions) {
        return read(reader, offsets, partitions, System::nanoTime);
    }

    static Snapshot read(
            Consumer<String, byte[]> reader,
            Offsets offsets,
            Collection<TopicPartition> partitions,
            LongSupplier nanoTime) {
        Map<TopicPartition, Map<String, byte[]>> values = new HashMap<>();
        partitions.forEach(partition -> values.put(partition, new LinkedHashMap<>()));
        if (partitions.isEmpty()) {
            return new Snapshot(values, Map.of());
        }
        // The high watermark, not the last stable offset: what is in an open transaction must be waited for.
        Map<TopicPartition, Long> ends = offsets.ends(partitions);
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        long progress = nanoTime.getAsLong();
        List<TopicPartition> left = unread(reader, ends);
        while (!left.isEmpty()) {
            if (nanoTime.getAsLong() - progress > LONGEST.toNanos()) {
                throw new TimeoutException("reading to the end of " + left + " made no progress for " + LONGEST);
            }
            ConsumerRecords<String, byte[]> records = reader.poll(STEP);
            if (!records.isEmpty()) {
                progress = nanoTime.getAsLong();
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                Map<String, byte[]> latest = values.get(Partitions.of(record));
                if (latest != null && record.key() != null) {
                    latest.remove(record.key());
                    if (record.value() != null) {
                        latest.put(record.key(), record.value());
                    }
                }
            }
            left = unread(reader, ends);
        }
        Map<TopicPartition, Long> reached = new HashMap<>();
        partitions.forEach(partition -> reached.put(partition, reader.position(partition)));
        return new Snapshot(values, reached);
    }

    private static List<TopicPartition> unread(Consumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
        List<TopicPartition> unread = new ArrayList<>();
        ends.forEach((partition, end) -> {
            if (reader.position(partition) < end) {
                unread.add(partition);
            }
        });
        return unread;
    }

    /** Where partitions end. */
    public interface Offsets {

        /** The high watermark of each partition. */
        Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions);
    }

    /** What an administration client answers, as a map. */
    static Map<TopicPartition, Long> map(Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> infos) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        infos.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }
}
