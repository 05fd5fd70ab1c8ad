package io.dateline.ingest;

import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.Partitions;
import io.dateline.ingest.kafka.Snapshot;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the subscriptions stand, as the topics say now. A feed has one place; two for a moment, while a running ingest moves it. Not
 * thread-safe.
 */
final class FeedPlaces implements AutoCloseable {

    /**
     * A subscription where it stands.
     *
     * @param feed null when its record cannot be read
     */
    record Placed(int partition, @Nullable Feed feed) {}

    private static final Logger LOG = LoggerFactory.getLogger(FeedPlaces.class);

    private final Consumer<String, byte[]> reader;
    private final AdminOffsets offsets;
    private final Deserializer<Feed> feeds;
    private final Deserializer<FeedState> states;
    private final String feedsTopic;
    private final String statesTopic;

    FeedPlaces(Clients clients) {
        this.reader = clients.reader();
        this.offsets = new AdminOffsets(clients.kafka());
        this.feeds = AvroSerdes.deserializer(Feed.class, clients.kafka());
        this.states = AvroSerdes.deserializer(FeedState.class, clients.kafka());
        this.feedsTopic = Topics.FEEDS.name(clients.kafka().topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(clients.kafka().topicPrefix());
    }

    /** All places of each feed, by id. */
    Map<String, List<Placed>> byId() {
        Map<String, List<Placed>> places = new HashMap<>();
        latest(feedsTopic)
                .forEach((partition, values) ->
                        values.forEach((id, value) -> places.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(new Placed(partition.partition(), read(feeds, feedsTopic, id, value)))));
        return places;
    }

    /** The first that can be read, or null. */
    static @Nullable Feed readable(List<Placed> places) {
        return places.stream()
                .map(Placed::feed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What polls have left behind, by id. */
    Map<String, FeedState> states() {
        Map<String, FeedState> byId = new HashMap<>();
        latest(statesTopic)
                .values()
                .forEach(values -> values.forEach((id, value) -> {
                    FeedState state = read(states, statesTopic, id, value);
                    if (state != null) {
                        byId.put(id, state);
                    }
                }));
        return byId;
    }

    /** Ids of the feeds that were polled, by partition. */
    Map<Integer, Set<String>> polled() {
        return latest(statesTopic).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().partition(), entry -> entry.getValue()
                        .keySet()));
    }

    /** The number of partitions that feeds are spread over. */
    int partitions() {
        return Partitions.of(reader, feedsTopic).size();
    }

    private Map<TopicPartition, Map<String, byte[]>> latest(String topic) {
        return Snapshot.read(reader, offsets, Partitions.of(reader, topic)).values();
    }

    /** One record that cannot be read must not hide all the others. */
    private static <T> @Nullable T read(Deserializer<T> deserializer, String topic, String id, byte[] value) {
        try {
            return deserializer.deserialize(topic, value);
        } catch (SerializationException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("topic", topic)
                    .addKeyValue("key", id)
                    .log("record cannot be read: remove the feed by this id");
            return null;
        }
    }

    @Override
    public void close() {
        reader.close();
        offsets.close();
    }
}
