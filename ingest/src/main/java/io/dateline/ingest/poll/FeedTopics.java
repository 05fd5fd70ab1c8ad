package io.dateline.ingest.poll;

import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.Snapshot;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads feeds, their states and what hubs sent of them. A record that cannot be read is passed over; a registry that cannot be asked ends the session. Not
 * thread-safe.
 */
final class FeedTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTopics.class);

    /** A feed where it stands; its state is null when it was never polled. */
    record Known(int partition, Feed feed, @Nullable FeedState state) {}

    /**
     * What is known of partitions.
     *
     * @param orphans ids with a state and without a feed, with where they stand
     * @param ends of the feeds' partitions: what stands there is not in this
     */
    record Contents(List<Known> feeds, Map<String, Orphan> orphans, Map<TopicPartition, Long> ends) {}

    /**
     * A state without a feed.
     *
     * @param state as it stands there: there may be ten thousand, each read only when its feed comes
     * @param awaited whether the feed came between two looks: its record is still to be read
     */
    record Orphan(int partition, ByteBuffer state, boolean awaited) {}

    private final Consumer<String, byte[]> reader;
    private final AdminOffsets offsets;
    private final Deserializer<Feed> feeds;
    private final Deserializer<FeedState> states;
    private final Deserializer<Push> pushes;
    private final String feedsTopic;
    private final String statesTopic;

    FeedTopics(Clients clients) {
        this.reader = clients.reader();
        this.offsets = new AdminOffsets(clients.kafka());
        this.feeds = AvroSerdes.deserializer(Feed.class, clients.kafka());
        this.states = AvroSerdes.deserializer(FeedState.class, clients.kafka());
        this.pushes = AvroSerdes.deserializer(Push.class, clients.kafka());
        this.feedsTopic = Topics.FEEDS.name(clients.kafka().topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(clients.kafka().topicPrefix());
    }

    /**
     * All that the topics say now.
     *
     * @param partitions of the feeds
     */
    Contents contents(Collection<TopicPartition> partitions) {
        // One after the other: of a feed that comes from another partition the state is there by the time that the feed
        // is.
        Snapshot snapshot = Snapshot.read(reader, offsets, partitions);
        Snapshot stateSnapshot = Snapshot.read(
                reader, offsets, partitions.stream().map(this::states).toList());
        List<Known> known = new ArrayList<>();
        Map<TopicPartition, Map<String, byte[]>> suspects = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Map<String, byte[]> polled = stateSnapshot.values().getOrDefault(states(partition), Map.of());
            Map<String, byte[]> subscribed = snapshot.values().getOrDefault(partition, Map.of());
            subscribed.forEach((id, value) -> {
                Feed feed = read(feeds, feedsTopic, value);
                if (feed != null) {
                    known.add(new Known(partition.partition(), feed, read(states, statesTopic, polled.get(id))));
                }
            });
            Map<String, byte[]> without = new HashMap<>(polled);
            without.keySet().removeAll(subscribed.keySet());
            if (!without.isEmpty()) {
                suspects.put(partition, without);
            }
        }
        return new Contents(known, orphans(suspects), snapshot.ends());
    }

    private TopicPartition states(TopicPartition ofFeeds) {
        return new TopicPartition(statesTopic, ofFeeds.partition());
    }

    /** The states without a feed, with a second look for feeds that came after the first. */
    private Map<String, Orphan> orphans(Map<TopicPartition, Map<String, byte[]>> suspects) {
        Snapshot later = Snapshot.read(reader, offsets, suspects.keySet());
        Map<String, Orphan> orphans = new HashMap<>();
        suspects.forEach((partition, left) -> {
            Set<String> come = later.values().getOrDefault(partition, Map.of()).keySet();
            left.forEach((id, state) ->
                    orphans.put(id, new Orphan(partition.partition(), ByteBuffer.wrap(state), come.contains(id))));
        });
        return orphans;
    }

    /** The state of a feed that has come; null when it cannot be read. */
    @Nullable
    FeedState state(Orphan orphan) {
        return read(states, statesTopic, orphan.state().array());
    }

    /** A feed as one record says, with the state that it brings along when it comes from another partition; null when it cannot be read. */
    @Nullable
    Known known(ConsumerRecord<String, byte[]> record) {
        Feed feed = read(feeds, feedsTopic, record.value());
        Header state = record.headers().lastHeader(Topics.FEED_STATE_HEADER);
        return feed == null
                ? null
                : new Known(record.partition(), feed, state == null ? null : read(states, statesTopic, state.value()));
    }

    /** What a hub sent; null when it cannot be read. */
    @Nullable
    Push push(ConsumerRecord<String, byte[]> record) {
        return read(pushes, record.topic(), record.value());
    }

    private static <T> @Nullable T read(Deserializer<T> deserializer, String topic, byte @Nullable [] value) {
        try {
            return value == null ? null : deserializer.deserialize(topic, value);
        } catch (SerializationException e) {
            LOG.atError().setCause(e).addKeyValue("topic", topic).log("record cannot be read");
            return null;
        }
    }

    @Override
    public void close() {
        reader.close();
        offsets.close();
    }
}
