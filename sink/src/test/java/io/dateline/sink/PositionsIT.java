package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.stack.Stack;
import io.dateline.stack.testing.TestStack;
import io.dateline.store.DatabaseSettings;
import io.dateline.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PositionsIT {

    private static final TopicPartition ARTICLES = new TopicPartition("articles", 0);
    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    private final Stack stack = TestStack.shared();
    private final Store store =
            Store.open(new DatabaseSettings(TestStack.freshDatabase(), stack.databaseUser(), stack.databasePassword()));
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<String, String> ids = new HashMap<>(Map.of("articles", "old", "events", "same"));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void looks_again_when_time_has_come_and_begins_a_remade_topic_anew() {
        Positions positions = settled(Duration.ZERO);
        assertThat(positions.isTopicMadeAnew(ConsumerRecords.empty())).isFalse();

        ids.put("articles", "new");
        assertThat(positions.isTopicMadeAnew(ConsumerRecords.empty())).isTrue();
        positions.unsettle();
        assertThat(consumer.paused()).containsExactlyInAnyOrder(ARTICLES, EVENTS);
        positions.settle();

        assertThat(positions.settled()).isEqualTo(Map.of(ARTICLES, 0L, EVENTS, 17L));
        assertThat(consumer.position(ARTICLES)).isZero();
        assertThat(consumer.paused()).isEmpty();
        assertThat(positions.isTopicMadeAnew(ConsumerRecords.empty())).isFalse();
    }

    @Test
    void looks_at_once_when_an_offset_goes_back() {
        Positions positions = settled(Duration.ofDays(1));
        ids.put("articles", "new");

        assertThat(positions.isTopicMadeAnew(polled(17))).isFalse();
        assertThat(positions.isTopicMadeAnew(polled(5))).isTrue();
    }

    @Test
    void a_log_that_was_cut_short_is_no_other_topic() {
        assertThat(settled(Duration.ofDays(1)).isTopicMadeAnew(polled(5))).isFalse();
    }

    @Test
    void a_partition_that_is_added_after_its_topic_was_remade_takes_the_others_with_it() {
        Positions positions = settled(Duration.ofDays(1));
        TopicPartition other = new TopicPartition("articles", 1);
        ids.put("articles", "new");

        consumer.assign(List.of(ARTICLES, EVENTS, other));
        positions.onPartitionsAssigned(List.of(other));
        positions.settle();

        assertThat(positions.settled()).isEqualTo(Map.of(ARTICLES, 0L, EVENTS, 17L, other, 0L));
    }

    /** Both partitions at 17. */
    private Positions settled(Duration lookAgain) {
        store.transaction(writes -> {
            ids.forEach((topic, id) -> {
                writes.offsets().position(topic, id, 0);
                writes.offsets().advance(topic, 0, 0, 17);
            });
            return ids;
        });
        Positions positions = new Positions(consumer, store, this::idsOf, lookAgain);
        consumer.assign(List.of(ARTICLES, EVENTS));
        positions.onPartitionsAssigned(List.of(ARTICLES, EVENTS));
        positions.settle();
        assertThat(positions.settled()).isEqualTo(Map.of(ARTICLES, 17L, EVENTS, 17L));
        return positions;
    }

    private Map<String, String> idsOf(Iterable<String> topics) {
        Map<String, String> asked = new HashMap<>();
        topics.forEach(topic -> asked.put(topic, ids.getOrDefault(topic, "unknown")));
        return asked;
    }

    private static ConsumerRecords<byte[], byte[]> polled(long offset) {
        return new ConsumerRecords<>(
                Map.of(ARTICLES, List.of(new ConsumerRecord<>("articles", 0, offset, new byte[0], new byte[0]))),
                Map.of());
    }
}
