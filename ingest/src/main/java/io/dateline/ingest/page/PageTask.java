package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Partitions;
import io.dateline.schemas.record.Fetch;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A page in hand. The session's thread alone touches it. */
final class PageTask {

    private final ConsumerRecord<String, byte[]> original;
    private final Fetch fetch;
    private final OffsetTracker tracker;
    private int attempt = 1;
    private Instant due = Instant.EPOCH;

    /**
     * @param tracker of its partition, while this instance owns that
     */
    PageTask(ConsumerRecord<String, byte[]> original, Fetch fetch, OffsetTracker tracker) {
        this.original = original;
        this.fetch = fetch;
        this.tracker = tracker;
    }

    OffsetTracker tracker() {
        return tracker;
    }

    TopicPartition partition() {
        return Partitions.of(original);
    }

    String host() {
        return Objects.requireNonNullElse(original.key(), "");
    }

    Fetch fetch() {
        return fetch;
    }

    /** The record as it was read, for a dead letter. */
    ConsumerRecord<String, byte[]> original() {
        return original;
    }

    int attempt() {
        return attempt;
    }

    Instant due() {
        return due;
    }

    /** To be tried again; that the last try failed counts against the page. */
    void again(Instant at) {
        attempt++;
        due = at;
    }

    /** To be tried again; the last try says nothing of the page. */
    void postpone(Instant until) {
        due = until;
    }
}
