package io.dateline.ingest;

import io.dateline.ingest.FeedPlaces.Placed;
import io.dateline.ingest.kafka.Clients;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.Ids;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions, for commands: reads and writes the topics themselves, so that no ingest needs to run. Not thread-safe.
 */
public final class Feeds implements AutoCloseable {

    /**
     * A feed with what its last poll left behind.
     *
     * @param state null when it was never polled
     */
    public record Listed(Feed feed, @Nullable FeedState state) {}

    /**
     * What the user calls a feed: its id, or its address in any spelling. Worked out once, to be held against any number of feeds.
     *
     * @param given as the user wrote it
     * @param url the same as an address is kept; null when it is none
     * @param id that a feed of this address has; null when it is none
     */
    public record Named(
            String given, @Nullable String url, @Nullable String id) {

        public static Named of(String idOrUrl) {
            URI address = Urls.toFetch(idOrUrl);
            String url = address == null ? null : address.toString();
            return new Named(idOrUrl, url, url == null ? null : Ids.feed(url));
        }

        /** Whether this feed is meant. */
        public boolean is(String feedId, String feedUrl) {
            return is(feedId) || feedUrl.equals(given) || feedUrl.equals(url);
        }

        private boolean is(String feedId) {
            return feedId.equals(given) || feedId.equals(id);
        }
    }

    /** Looks at the topic for one change, the last to see that nothing is left to do: a running ingest may move a feed at the same time. */
    private static final int LOOKS = 5;

    private static final Pattern CREDENTIALS = Pattern.compile("^\\s*https?://[^/?#]*@", Pattern.CASE_INSENSITIVE);

    private final Producer<String, byte[]> producer;
    private final FeedPlaces places;
    private final Serializer<Feed> serializer;
    private final String topic;

    private Feeds(KafkaSettings kafka) {
        Clients clients = new Clients(kafka, "cli");
        this.producer = clients.producer("feeds");
        this.places = new FeedPlaces(clients);
        this.serializer = AvroSerdes.serializer(kafka);
        this.topic = Topics.FEEDS.name(kafka.topicPrefix());
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
        Map<String, List<Placed>> known = places.byId();
        boolean twice = wanted.stream()
                .anyMatch(feed -> known.getOrDefault(feed.getId(), List.of()).size() > 1);
        Map<Integer, Set<String>> polled = twice ? places.polled() : Map.of();
        int partitions = places.partitions();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        int changed = 0;
        for (Feed feed : wanted) {
            List<Placed> before = known.getOrDefault(feed.getId(), List.of());
            if (before.size() == 1 && same(before.get(0).feed(), feed)) {
                continue;
            }
            // One that went where a redirect led it stays there, with its state.
            Placed home = before.stream()
                    .filter(place ->
                            polled.getOrDefault(place.partition(), Set.of()).contains(feed.getId()))
                    .findFirst()
                    .orElse(before.isEmpty() ? null : before.get(0));
            int partition = home == null
                    ? HostPartitioner.partition(HostPartitioner.host(feed.getUrl()), partitions)
                    : home.partition();
            sent.add(send(partition, feed.getId(), serializer.serialize(topic, feed)));
            before.stream()
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
        Named named = Named.of(idOrUrl);
        for (Map.Entry<String, List<Placed>> entry : places.byId().entrySet()) {
            String id = entry.getKey();
            Feed feed = FeedPlaces.readable(entry.getValue());
            if (feed == null ? named.is(id) : named.is(feed.getId(), feed.getUrl())) {
                remove(id, entry.getValue());
                return Optional.of(feed == null ? unreadable(id, idOrUrl) : feed);
            }
        }
        return Optional.empty();
    }

    /** From all places, those included that a running ingest takes it to meanwhile. */
    private void remove(String id, List<Placed> known) {
        List<Placed> left = known;
        for (int look = 1; !left.isEmpty() && look <= LOOKS; look++) {
            await(left.stream().map(place -> send(place.partition(), id, null)).toList());
            left = places.byId().getOrDefault(id, List.of());
        }
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
        Map<String, FeedState> states = places.states();
        return places.byId().values().stream()
                .map(FeedPlaces::readable)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Feed::getUrl))
                .map(feed -> new Listed(feed, states.get(feed.getId())))
                .toList();
    }

    /** When it was added does not count. */
    private static boolean same(@Nullable Feed one, Feed other) {
        return one != null
                && Feed.newBuilder(one).setAddedAt(other.getAddedAt()).build().equals(other);
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
        places.close();
    }
}
