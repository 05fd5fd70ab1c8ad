package io.dateline.ingest;

import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.Snapshot;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.Ids;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions: what the commands {@code feeds add}, {@code list} and {@code remove} do. Reads and writes the topics themselves, so that
 * no ingest needs to run. Not thread-safe.
 */
public final class Feeds implements AutoCloseable {

    /**
     * A feed with what its last poll left behind.
     *
     * @param state null when it was never polled
     */
    public record Listed(Feed feed, @Nullable FeedState state) {}

    /**
     * A subscription where it stands.
     *
     * @param feed null when its record cannot be read
     */
    private record Placed(int partition, @Nullable Feed feed) {}

    /** Looks at the topic for one change, the last to see that nothing is left to do: a running ingest may move a feed at the same time. */
    private static final int LOOKS = 5;

    private static final Pattern CREDENTIALS = Pattern.compile("^\\s*https?://[^/?#]*@", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> reader;
    private final AdminOffsets offsets;
    private final Serializer<Feed> serializer;
    private final Deserializer<Feed> deserializer;
    private final Deserializer<FeedState> states;
    private final String topic;
    private final String statesTopic;

    private Feeds(KafkaSettings kafka) {
        Clients clients = new Clients(kafka, "cli");
        this.producer = clients.producer("feeds");
        this.reader = clients.reader();
        this.offsets = new AdminOffsets(kafka);
        this.serializer = AvroSerdes.serializer(kafka);
        this.deserializer = AvroSerdes.deserializer(Feed.class, kafka);
        this.states = AvroSerdes.deserializer(FeedState.class, kafka);
        this.topic = Topics.FEEDS.name(kafka.topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(kafka.topicPrefix());
    }

    /** Connects when it is first used. */
    public static Feeds connect(KafkaSettings kafka) {
        return new Feeds(kafka);
    }

    /**
     * A subscription with default settings.
     *
     * @param url address of the feed
     * @throws IllegalArgumentException when it is no http or https address, or holds credentials
     */
    public static Feed feed(String url, Instant now) {
        if (CREDENTIALS.matcher(url).find()) {
            // Not repeated: it holds a password.
            throw new IllegalArgumentException(
                    "an address must hold no user and no password: give them by 'feeds add --user USER:PASSWORD'");
        }
        var address = Urls.toFetch(url);
        if (address == null) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no http or https address of at most " + Urls.LONGEST + " characters");
        }
        String normal = address.toString();
        return Feed.newBuilder()
                .setId(Ids.feed(normal))
                .setUrl(normal)
                .setAddedAt(now)
                .build();
    }

    /**
     * Subscribes, or changes a subscription: the id decides. Returns when the broker has it.
     *
     * @return false when it was there already with the same settings
     */
    public boolean put(Feed feed) {
        return putAll(List.of(feed)) > 0;
    }

    /** Subscribes to many; returns how many were new or changed. */
    public int putAll(List<Feed> feeds) {
        Map<String, Feed> wanted = new LinkedHashMap<>();
        feeds.forEach(feed -> wanted.put(feed.getId(), feed));
        int changed = write(wanted.values());
        // A running ingest may have taken a feed elsewhere between the look and the writing: then it stands in two
        // places.
        for (int look = 1, written = changed; written > 0 && look < LOOKS; look++) {
            written = write(wanted.values());
        }
        return changed;
    }

    /** Writes what is not as wanted yet, and leaves each feed one place; returns how many feeds that were. */
    private int write(Collection<Feed> wanted) {
        Map<String, List<Placed>> known = known();
        boolean twice = wanted.stream()
                .anyMatch(feed -> known.getOrDefault(feed.getId(), List.of()).size() > 1);
        Map<TopicPartition, Map<String, byte[]>> polled =
                twice ? Snapshot.read(reader, offsets, partitions(statesTopic)).values() : Map.of();
        int partitions = partitions(topic).size();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        int changed = 0;
        for (Feed feed : wanted) {
            List<Placed> places = known.getOrDefault(feed.getId(), List.of());
            // One that went where a redirect led it stays there, with its state.
            Placed home = places.stream()
                    .filter(place -> polled.getOrDefault(new TopicPartition(statesTopic, place.partition()), Map.of())
                            .containsKey(feed.getId()))
                    .findFirst()
                    .orElse(places.isEmpty() ? null : places.get(0));
            Feed before = home == null ? null : home.feed();
            if (before != null && places.size() == 1 && same(before, feed)) {
                continue;
            }
            int partition = home == null
                    ? HostPartitioner.partition(HostPartitioner.host(feed.getUrl()), partitions)
                    : home.partition();
            sent.add(send(partition, feed.getId(), serializer.serialize(topic, feed)));
            places.stream()
                    .filter(place -> place != home)
                    .forEach(place -> sent.add(send(place.partition(), feed.getId(), null)));
            changed++;
        }
        await(sent);
        return changed;
    }

    private Future<RecordMetadata> send(int partition, String id, byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(topic, partition, id, value));
    }

    /**
     * Ends a subscription. One whose record cannot be read is found by its id, or by the address that it was added with.
     *
     * @param idOrUrl id or address of the feed
     * @return the feed, or nothing when there is none
     */
    public Optional<Feed> remove(String idOrUrl) {
        String normal = String.valueOf(Urls.toFetch(idOrUrl));
        for (Map.Entry<String, List<Placed>> entry : known().entrySet()) {
            String id = entry.getKey();
            Feed feed = readable(entry.getValue());
            boolean named = id.equals(idOrUrl) || id.equals(Ids.feed(normal));
            if (named
                    || (feed != null
                            && (feed.getUrl().equals(idOrUrl) || feed.getUrl().equals(normal)))) {
                remove(id, entry.getValue());
                return Optional.of(feed == null ? unreadable(id, idOrUrl) : feed);
            }
        }
        return Optional.empty();
    }

    /** From all places, those included that a running ingest takes it to meanwhile. */
    private void remove(String id, List<Placed> places) {
        List<Placed> left = places;
        for (int look = 1; !left.isEmpty() && look <= LOOKS; look++) {
            await(left.stream().map(place -> send(place.partition(), id, null)).toList());
            left = known().getOrDefault(id, List.of());
        }
    }

    /** The first that can be read, or null. */
    private static @Nullable Feed readable(List<Placed> places) {
        return places.stream()
                .map(Placed::feed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Stands for a feed of which nothing but the id is known. */
    private static Feed unreadable(String id, String idOrUrl) {
        return Feed.newBuilder()
                .setId(id)
                .setUrl(idOrUrl)
                .setAddedAt(Instant.EPOCH)
                .build();
    }

    /** All subscriptions, by address, with their states. Records that cannot be read are left out and logged with their id. */
    public List<Listed> list() {
        Snapshot snapshot = Snapshot.read(reader, offsets, partitions(statesTopic));
        Map<String, FeedState> byId = new HashMap<>();
        snapshot.values()
                .values()
                .forEach(values -> values.forEach((id, value) -> {
                    FeedState state = read(states, statesTopic, id, value);
                    if (state != null) {
                        byId.put(id, state);
                    }
                }));
        return known().values().stream()
                .map(Feeds::readable)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Feed::getUrl))
                .map(feed -> new Listed(feed, byId.get(feed.getId())))
                .toList();
    }

    /** All places of each feed, by id. */
    private Map<String, List<Placed>> known() {
        Snapshot snapshot = Snapshot.read(reader, offsets, partitions(topic));
        Map<String, List<Placed>> known = new HashMap<>();
        snapshot.values()
                .forEach((partition, values) ->
                        values.forEach((id, value) -> known.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(new Placed(partition.partition(), read(deserializer, topic, id, value)))));
        return known;
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

    /** When it was added does not count. */
    private static boolean same(Feed one, Feed other) {
        return Feed.newBuilder(one).setAddedAt(other.getAddedAt()).build().equals(other);
    }

    private List<TopicPartition> partitions(String name) {
        return producer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    private static void await(List<Future<RecordMetadata>> sent) {
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new KafkaException("the broker did not take a feed: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        reader.close();
        offsets.close();
    }
}
