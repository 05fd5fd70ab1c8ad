package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicsReadTest {

    private static final TopicPartition PARTITION = new TopicPartition("pages", 2);

    private final Broker broker = new Broker();
    private long nanos;
    private final TopicsRead topics = new TopicsRead(broker, () -> nanos);

    @Test
    void aPlaceOfAnotherTopicOfThatNameIsNone() {
        topics.learn(List.of(PARTITION));
        OffsetAndMetadata committed = topics.signed(Map.of(PARTITION, new OffsetAndMetadata(7, "some marks")))
                .get(PARTITION);

        assertThat(topics.inThisTopic(PARTITION, committed)).isEqualTo(new OffsetAndMetadata(7, "some marks"));

        broker.id = "second";
        TopicsRead next = new TopicsRead(broker, () -> nanos);
        next.learn(List.of(PARTITION));
        assertThat(next.inThisTopic(PARTITION, committed)).isNull();
    }

    @Test
    void aPlaceWithoutAnIdIsBelieved() {
        topics.learn(List.of(PARTITION));
        OffsetAndMetadata earlier = new OffsetAndMetadata(7, "marks");

        assertThat(topics.inThisTopic(PARTITION, earlier)).isEqualTo(earlier);
        assertThat(topics.inThisTopic(PARTITION, null)).isNull();
    }

    @Test
    void anotherTopicOfThatNameEndsTheSession() {
        topics.learn(List.of(PARTITION));
        broker.id = "second";

        assertThatThrownBy(() -> topics.learn(List.of(PARTITION)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pages");
    }

    @Test
    void aTopicThatIsNotReadYetHoldsUpNone() {
        topics.learn(List.of(PARTITION, new TopicPartition("pages", 3)));

        assertThatThrownBy(() -> topics.learn(List.of(new TopicPartition("missing", 0))))
                .isInstanceOf(KafkaException.class);
        assertThat(topics.signed(Map.of(PARTITION, new OffsetAndMetadata(7)))).containsKey(PARTITION);
    }

    @Test
    void looksWhenTimeHasComeAndDoesNotWaitForTheAnswer() {
        topics.learn(List.of(PARTITION));
        topics.look();
        assertThat(broker.asked).isEmpty();

        nanos = TopicsRead.EVERY.toNanos();
        topics.look();
        topics.look();
        assertThat(broker.asked).hasSize(1);

        broker.asked.remove().complete(Map.of("pages", "second"));
        assertThatThrownBy(topics::look).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsAskedAgainLater() {
        topics.learn(List.of(PARTITION));
        nanos = TopicsRead.EVERY.toNanos();
        topics.look();
        broker.asked.remove().completeExceptionally(new KafkaException("away"));

        assertThatCode(topics::look).doesNotThrowAnyException();
        topics.look();
        assertThat(broker.asked).isEmpty();
        nanos = 2 * TopicsRead.EVERY.toNanos();
        topics.look();
        assertThat(broker.asked).hasSize(1);
    }

    private static final class Broker implements TopicsRead.Ids {

        private final Deque<CompletableFuture<Map<String, String>>> asked = new ArrayDeque<>();
        private String id = "first";

        @Override
        public Map<String, String> of(List<String> topics) {
            if (!topics.equals(List.of("pages"))) {
                throw new KafkaException("no such topic among " + topics);
            }
            return Map.of("pages", id);
        }

        @Override
        public CompletableFuture<Map<String, String>> ask(List<String> topics) {
            CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        }

        @Override
        public void close() {}
    }
}
