package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final TopicPartition ZERO = new TopicPartition("fetches", 0);
    private static final TopicPartition ONE = new TopicPartition("fetches", 1);
    private static final List<TopicPartition> BOTH = List.of(ZERO, ONE);

    private final Backlog backlog = new Backlog(2_000);

    @Test
    void theSitemapOfOneHostHoldsNobodyUp() {
        take(0, "large.example", 2_000, 100);

        assertThat(backlog.tooMuch(BOTH)).isEmpty();

        take(0, "large.example", 3_000, 100);
        assertThat(backlog.tooMuch(BOTH)).containsExactly(ZERO);
        assertThat(backlog.tooMuch(List.of(ONE))).isEmpty();
    }

    @Test
    void pagesOfManyHostsCountAll() {
        take(0, "large.example", 2_000, 100);
        IntStream.range(0, 1_899).forEach(i -> take(1, "h" + i + ".example", 1, 100));
        assertThat(backlog.tooMuch(BOTH)).isEmpty();

        take(1, "last.example", 1, 100);
        assertThat(backlog.tooMuch(BOTH)).containsExactlyInAnyOrder(ZERO, ONE);

        backlog.done(record(1, "last.example", 100));
        assertThat(backlog.tooMuch(BOTH)).isEmpty();
        // What was never taken changes nothing.
        backlog.done(record(1, "last.example", 100));
        take(1, "last.example", 1, 100);
        assertThat(backlog.tooMuch(BOTH)).hasSize(2);
    }

    @Test
    void aHostCountsLessOnlyWhenItHasFewLeft() {
        IntStream.range(0, 20).forEach(i -> take(0, "h" + i + ".example", 101, 100));
        assertThat(backlog.tooMuch(BOTH)).hasSize(2);

        backlog.done(record(0, "h0.example", 100));
        assertThat(backlog.tooMuch(BOTH)).hasSize(2);
        backlog.done(record(0, "h0.example", 100));
        assertThat(backlog.tooMuch(BOTH)).isEmpty();
    }

    @Test
    void bytesAreBoundedForAPartitionAndForAll() {
        int megabyte = 1024 * 1024;
        take(0, "long.example", 16, megabyte);
        assertThat(backlog.tooMuch(BOTH)).containsExactly(ZERO);

        take(1, "other.example", 48, megabyte);
        assertThat(backlog.tooMuch(BOTH)).hasSize(2);

        backlog.forget(List.of(ONE));
        assertThat(backlog.tooMuch(BOTH)).containsExactly(ZERO);
        backlog.forget(List.of(ZERO));
        assertThat(backlog.tooMuch(BOTH)).isEmpty();
    }

    private void take(int partition, String host, int pages, int bytes) {
        ConsumerRecord<String, byte[]> record = record(partition, host, bytes);
        IntStream.range(0, pages).forEach(i -> backlog.take(record));
    }

    private static ConsumerRecord<String, byte[]> record(int partition, String host, int bytes) {
        return new ConsumerRecord<>("fetches", partition, 0, host, new byte[bytes]);
    }
}
