package io.dateline.ingest.kafka;

import io.dateline.schemas.topic.TopicIds;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The topics that a session reads, each with the id that the broker gave it. A topic that is deleted and made again beside the session ends it, and the
 * places that are committed tell the next one to begin at the beginning: the id stands before the other words of a place.
 *
 * <p>What the old session took of the new topic before it looked again is done once more. Not thread-safe: the session's thread owns it.
 */
public final class TopicsRead implements AutoCloseable {

    /** How often the broker is asked. */
    static final Duration EVERY = Duration.ofSeconds(10);

    private static final char BEHIND_ID = ' ';

    /** What the broker calls topics; see {@link TopicIds}. */
    interface Ids extends AutoCloseable {

        Map<String, String> of(List<String> topics);

        CompletableFuture<Map<String, String>> ask(List<String> topics);

        @Override
        void close();
    }

    private final Ids ids;
    private final LongSupplier nanoTime;
    private final Map<String, String> known = new HashMap<>();
    private @Nullable CompletableFuture<Map<String, String>> look;
    private long lookedNanos;

    /** Connects when it is first asked. */
    public TopicsRead(Clients clients) {
        this(new OnBroker(new TopicIds(clients.kafka())), System::nanoTime);
    }

    TopicsRead(Ids ids, LongSupplier nanoTime) {
        this.ids = ids;
        this.nanoTime = nanoTime;
        this.lookedNanos = nanoTime.getAsLong();
    }

    /**
     * Asks the broker now, and waits. To be called before the first record of a partition is read, and when an offset goes back.
     *
     * @param partitions of the topics to ask for, and of no other: one that is missing, or not there yet, must not hold up those that are
     * @throws IllegalStateException when a topic was made anew since the last time
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
     */
    public void learn(Collection<TopicPartition> partitions) {
        compare(ids.of(partitions.stream().map(TopicPartition::topic).distinct().toList()));
    }

    /**
     * Asks the broker for the topics that are read when time has come, and never waits. An answer that does not come says nothing here: who watches over the broker tells it.
     *
     * @throws IllegalStateException when a topic was made anew
     */
    public void look() {
        CompletableFuture<Map<String, String>> asked = look;
        if (asked == null) {
            if (!known.isEmpty() && nanoTime.getAsLong() - lookedNanos >= EVERY.toNanos()) {
                look = ids.ask(List.copyOf(known.keySet()));
            }
        } else if (asked.isDone()) {
            look = null;
            lookedNanos = nanoTime.getAsLong();
            if (!asked.isCompletedExceptionally()) {
                compare(asked.join());
            }
        }
    }

    private void compare(Map<String, String> now) {
        for (Map.Entry<String, String> topic : now.entrySet()) {
            String before = known.putIfAbsent(topic.getKey(), topic.getValue());
            if (before != null && !before.equals(topic.getValue())) {
                throw new IllegalStateException(
                        "the topic " + topic.getKey() + " was deleted and made anew: it is read from its beginning");
            }
        }
    }

    /** The places with the ids, to be committed. Only of partitions that were {@linkplain #learn learned}. */
    public Map<TopicPartition, OffsetAndMetadata> signed(Map<TopicPartition, OffsetAndMetadata> places) {
        Map<TopicPartition, OffsetAndMetadata> signed = new HashMap<>();
        places.forEach((partition, place) -> signed.put(
                partition,
                new OffsetAndMetadata(place.offset(), known.get(partition.topic()) + BEHIND_ID + place.metadata())));
        return signed;
    }

    /**
     * A committed place without its id.
     *
     * @return null when there is none in the topic that stands on the broker now: it is to be read from its beginning. A place without an id, of an
     *     earlier version, is believed
     */
    public @Nullable OffsetAndMetadata inThisTopic(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return null;
        }
        String words = committed.metadata();
        int end = words.indexOf(BEHIND_ID);
        if (end < 0) {
            return committed;
        }
        return words.substring(0, end).equals(known.get(partition.topic()))
                ? new OffsetAndMetadata(committed.offset(), words.substring(end + 1))
                : null;
    }

    @Override
    public void close() {
        ids.close();
    }

    private record OnBroker(TopicIds ids) implements Ids {

        @Override
        public Map<String, String> of(List<String> topics) {
            return ids.of(topics);
        }

        @Override
        public CompletableFuture<Map<String, String>> ask(List<String> topics) {
            return ids.ask(topics);
        }

        @Override
        public void close() {
            ids.close();
        }
    }
}
