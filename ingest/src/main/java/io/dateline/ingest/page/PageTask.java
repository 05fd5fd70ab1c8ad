package io.dateline.ingest.page;

import io.dateline.schemas.record.Fetch;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/** A page in hand. The session's thread alone touches it. */
final class PageTask {

    private final TopicPartition partition;
    private final long offset;
    private final String host;
    private final Fetch fetch;
    private final byte[] original;
    private int attempt = 1;
    private Instant due = Instant.EPOCH;

    PageTask(TopicPartition partition, long offset, String host, Fetch fetch, byte[] original) {
        this.partition = partition;
        this.offset = offset;
        this.host = host;
        this.fetch = fetch;
        this.original = original;
    }

    TopicPartition partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    String host() {
        return host;
    }

    Fetch fetch() {
        return fetch;
    }

    /** The record's bytes, for a dead letter. */
    byte[] original() {
        return original;
    }

    int attempt() {
        return attempt;
    }

    Instant due() {
        return due;
    }

    void again(Instant at) {
        attempt++;
        due = at;
    }
}
