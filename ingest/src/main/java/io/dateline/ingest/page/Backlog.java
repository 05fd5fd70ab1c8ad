package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Partitions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How much is in hand: pages taken from the topic whose marks are not yet written.
 *
 * <p>A host is asked for one page after another, so that most pages of a large sitemap wait for hours and cost nothing but memory: of each
 * host only the first hundred count towards the bound that keeps the workers busy. Memory has bounds of its own, of which one partition gets
 * a quarter, so that the pages of one host stop its partition and no other. One thread owns it.
 */
final class Backlog {

    /** Pages of one host that count. */
    static final int MOST_OF_A_HOST = 100;

    /** Times the bound of counted pages: pages in memory at most. */
    static final int ROOM = 10;

    /** Bytes of records in memory at most; each is held once more as what was read from it. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int PARTITIONS_SHARE = 4;

    private final int most;
    private final Map<TopicPartition, Part> parts = new HashMap<>();

    /**
     * @param most pages that count, at most
     */
    Backlog(int most) {
        this.most = most;
    }

    /** A page was taken from the topic. */
    void take(ConsumerRecord<String, byte[]> record) {
        Part part = parts.computeIfAbsent(Partitions.of(record), p -> new Part());
        part.pages++;
        part.bytes += size(record);
        part.counted += part.hosts.merge(host(record), 1, Integer::sum) <= MOST_OF_A_HOST ? 1 : 0;
    }

    /** A page is done; one that was never taken, or whose partition went, is passed over. */
    void done(ConsumerRecord<String, byte[]> record) {
        Part part = parts.get(Partitions.of(record));
        Integer before = part == null ? null : part.hosts.get(host(record));
        if (part == null || before == null) {
            return;
        }
        part.pages--;
        part.bytes -= size(record);
        part.counted -= before <= MOST_OF_A_HOST ? 1 : 0;
        part.hosts.computeIfPresent(host(record), (host, pages) -> pages > 1 ? pages - 1 : null);
    }

    /** Partitions that went. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(parts::remove);
    }

    /** Of these partitions, those from which nothing more is to be taken for now: all, those that hold too much, or none. */
    Set<TopicPartition> tooMuch(Collection<TopicPartition> partitions) {
        long counted = parts.values().stream().mapToLong(part -> part.counted).sum();
        long pages = parts.values().stream().mapToLong(part -> part.pages).sum();
        long bytes = parts.values().stream().mapToLong(part -> part.bytes).sum();
        long room = (long) most * ROOM;
        if (counted >= most || pages >= room || bytes >= MOST_BYTES) {
            return Set.copyOf(partitions);
        }
        return partitions.stream()
                .filter(partition -> {
                    Part part = parts.get(partition);
                    return part != null
                            && (part.pages >= room / PARTITIONS_SHARE || part.bytes >= MOST_BYTES / PARTITIONS_SHARE);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String host(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "" : record.key();
    }

    private static int size(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    /** What is in hand of one partition. */
    private static final class Part {

        private final Map<String, Integer> hosts = new HashMap<>();
        private long pages;
        private long counted;
        private long bytes;
    }
}
