package io.dateline.schemas.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the catalogue. Keys are UTF-8 strings, values Avro records.
 *
 * @param name without prefix, such as {@code articles}
 * @param key what the key is, in words
 * @param value class of the value; null for a dead-letter topic, which holds the original bytes
 * @param owner the module that writes it
 * @param cleanup what happens to old records
 * @param retention how long records are kept; null for ever (compacted topics only)
 * @param purpose what it holds, in words
 */
public record Topic<T extends SpecificRecord>(
        String name,
        String key,
        @Nullable Class<T> value,
        String owner,
        Cleanup cleanup,
        @Nullable Duration retention,
        String purpose) {

    /** Partitions of every topic: they are co-partitioned, and the number cannot be changed once in use. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Bytes of the largest record, key and headers included: a whole article with its text must fit. 8 MiB. */
    public static final int LARGEST_RECORD_BYTES = 8 * 1024 * 1024;

    /** Bytes of the largest dead letter, an original of the largest size with the error's headers, and so of a request. 9 MiB. */
    public static final int LARGEST_LETTER_BYTES = 9 * 1024 * 1024;

    // The active segment is never compacted: with the broker's week and gigabyte a small topic would never be.
    private static final int COMPACTED_SEGMENT_BYTES = 64 * 1024 * 1024;
    private static final Duration COMPACTED_SEGMENT = Duration.ofHours(1);

    // With the broker's day, a subscriber that was away for a weekend would keep for ever what was removed meanwhile.
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

    /** What happens to old records. */
    public enum Cleanup {
        COMPACT("compact"),
        DELETE("delete"),
        COMPACT_AND_DELETE("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        public String policy() {
            return policy;
        }
    }

    /** Name on the broker. */
    public String name(String prefix) {
        return prefix + "." + name;
    }

    /** Registry subject of the value (TopicNameStrategy). */
    public String subject(String prefix) {
        return name(prefix) + "-value";
    }

    /** Schema of the value; null for a dead-letter topic. */
    public @Nullable Schema schema() {
        return value == null ? null : Schemas.of(value);
    }

    /** Topic settings on the broker. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
        settings.put(
                "max.message.bytes", Integer.toString(value == null ? LARGEST_LETTER_BYTES : LARGEST_RECORD_BYTES));
        settings.put("compression.type", "producer");
        if (cleanup != Cleanup.DELETE) {
            settings.put("segment.bytes", Integer.toString(COMPACTED_SEGMENT_BYTES));
            settings.put("segment.ms", Long.toString(COMPACTED_SEGMENT.toMillis()));
        }
        if (cleanup == Cleanup.COMPACT) {
            settings.put("delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis()));
        }
        return settings;
    }
}
