package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final MockConsumer<String, byte[]> reader = new MockConsumer<>("earliest");
    private final AtomicLong time = new AtomicLong();

    @Test
    void takesAsLongAsItMakesProgress() {
        for (int i = 0; i < 10; i++) {
            int offset = i;
            reader.schedulePollTask(() -> {
                reader.addRecord(new ConsumerRecord<>("t", 0, offset, "key " + offset % 3, new byte[] {(byte) offset}));
                time.addAndGet(Duration.ofSeconds(30).toNanos());
            });
        }
        reader.updateBeginningOffsets(Map.of(PARTITION, 0L));

        Snapshot snapshot = Snapshot.read(reader, all -> Map.of(PARTITION, 10L), List.of(PARTITION), time::get);

        assertThat(snapshot.values().get(PARTITION))
                .containsOnlyKeys("key 0", "key 1", "key 2")
                .containsEntry("key 0", new byte[] {9});
        assertThat(snapshot.ends()).containsEntry(PARTITION, 10L);
    }

    @Test
    void givesUpWhenNothingComes() {
        reader.updateBeginningOffsets(Map.of(PARTITION, 0L));

        assertThatThrownBy(() -> Snapshot.read(
                        reader,
                        all -> Map.of(PARTITION, 10L),
                        List.of(PARTITION),
                        () -> time.addAndGet(Duration.ofSeconds(30).toNanos())))
                .isInstanceOf(TimeoutException.class);
    }
}
