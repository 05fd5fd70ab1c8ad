package io.dateline.ingest.poll;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.ClockWatch;
import io.dateline.ingest.kafka.Session;
import io.dateline.ingest.kafka.Snapshot;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.Health;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.serde.RegistryException;
import io.dateline.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the group of pollers: from the topics to subscriptions, from due feeds to polls, from polls back to the topics.
 *
 * <pre>
 *   feeds ─────────▶ subscriptions ──due──▶ host queues ──▶ workers (HTTP, parsing)
 *   feed-states ───▶      ▲                                     │ results
 *                         └──── one transaction ◀───────────────┤
 *                               feed-states · fetches           │
 *   pushes ─────────▶ what hubs sent (parsing) ─────────────────┘
 * </pre>
 *
 * <p>One thread owns everything but the workers.
 */
public final class PollSession implements Session, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(PollSession.class);
    private static final Duration WAIT = Duration.ofMillis(40);
    private static final int MOST_RECORDS = 1_000;

    /**
     * A poll with what it leaves behind.
     *
     * @param target partition that the feed goes to, for its records and for memory alike; null when it stays
     */
    private record Done(
            Polls.Polled polled,
            PollOutcome outcome,
            @Nullable Integer target) {}

    private final FeedSchedule schedule;
    private final FeedBoard board;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Consumer<String, byte[]> consumer;
    private final Consumer<String, byte[]> reader;
    private final AdminOffsets offsets;
    private final StateLog log;
    private final Deserializer<Feed> feeds;
    private final Deserializer<FeedState> states;
    private final String feedsTopic;
    private final String statesTopic;

    private final Deserializer<Push> pushes;
    private final String pushesTopic;

    private final Subscriptions subscriptions = new Subscriptions();
    private final Polls polls;
    private final Commits commits;
    private final Relocation relocation;
    private final @Nullable HubDesk hubs;
    private final PushDesk pushDesk;
    private final PollMetrics counts;
    private final Map<String, Integer> removed = new LinkedHashMap<>();
    private final ClockWatch clockWatch = new ClockWatch();
    private boolean assigned;

    /**
     * Connects when it is opened.
     *
     * @param webSub how hubs reach us; null when they do not
     * @param budget what the hosts may be asked for, shared with the fetching of pages
     * @param board where others see how the feeds are
     */
    public PollSession(
            Clients clients,
            PollConfig config,
            @Nullable WebSubConfig webSub,
            WebClient web,
            HostBudget budget,
            FeedBoard board,
            IngestMetrics metrics,
            Clock clock) {
        this.board = board;
        this.schedule = new FeedSchedule(config);
        this.metrics = metrics;
        this.clock = clock;
        this.feeds = AvroSerdes.deserializer(Feed.class, clients.kafka());
        this.states = AvroSerdes.deserializer(FeedState.class, clients.kafka());
        this.feedsTopic = Topics.FEEDS.name(clients.kafka().topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(clients.kafka().topicPrefix());
        this.consumer = clients.member("ingest", MOST_RECORDS);
        this.reader = clients.reader();
        this.offsets = new AdminOffsets(clients.kafka());
        this.log = new StateLog(clients);
        this.pushes = AvroSerdes.deserializer(Push.class, clients.kafka());
        this.pushesTopic = Topics.PUSHES.name(clients.kafka().topicPrefix());
        this.polls = new Polls(config, web, budget, subscriptions, metrics, clock);
        this.commits = new Commits(log, consumer, subscriptions, pushesTopic);
        this.relocation =
                new Relocation(log, () -> consumer.partitionsFor(feedsTopic).size());
        this.hubs = webSub == null ? null : new HubDesk(webSub, web, config.hostDelay(), metrics);
        this.pushDesk = new PushDesk(subscriptions, log, commits, hubs, metrics, clock);
        this.counts = new PollMetrics(metrics);
    }

    @Override
    public void open() {
        log.open();
        // Both have as many partitions and are assigned alike: who polls a feed gets what its hub pushes.
        consumer.subscribe(List.of(feedsTopic, pushesTopic), this);
    }

    @Override
    public Health health() {
        return assigned
                ? Health.ready("feeds: " + subscriptions.size() + " polled by this instance")
                : Health.starting("feeds: waiting for partitions");
    }

    @Override
    public void step() {
        clockWatch.check(clock.instant());
        Deque<Push> pushed = new ArrayDeque<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
            if (record.topic().equals(feedsTopic)) {
                change(record);
            } else {
                Push push = read(pushes, pushesTopic, record.value());
                if (push != null) {
                    pushed.add(push);
                }
            }
        }
        pushDesk.take(pushed);
        polls.dispatch(clock.instant());
        write();
        pushDesk.askHubs();
        metrics.feeds(subscriptions.size());
        board.update(subscriptions, clock.instant());
    }

    /** Reads what is known of the new partitions before the first poll of one of their feeds. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> ofBothTopics) {
        assigned = true;
        List<TopicPartition> partitions = ofBothTopics.stream()
                .filter(partition -> partition.topic().equals(feedsTopic))
                .toList();
        // One after the other: of a feed that comes from another partition the state is there by the time that the feed
        // is.
        Snapshot snapshot = Snapshot.read(reader, offsets, partitions);
        Snapshot stateSnapshot = Snapshot.read(
                reader, offsets, partitions.stream().map(this::states).toList());
        Map<TopicPartition, Set<String>> orphans = new HashMap<>();
        Instant now = clock.instant();
        for (TopicPartition partition : partitions) {
            Map<String, byte[]> known = stateSnapshot.values().getOrDefault(states(partition), Map.of());
            Map<String, byte[]> subscribed = snapshot.values().getOrDefault(partition, Map.of());
            subscribed.forEach((id, value) -> {
                Feed feed = read(feeds, feedsTopic, value);
                if (feed != null) {
                    FeedState state = read(states, statesTopic, known.get(id));
                    put(partition.partition(), feed, state, now);
                }
            });
            Set<String> suspects = new HashSet<>(known.keySet());
            suspects.removeAll(subscribed.keySet());
            if (!suspects.isEmpty()) {
                orphans.put(partition, suspects);
            }
            Long end = snapshot.ends().get(partition);
            if (end != null) {
                consumer.seek(partition, end);
            }
        }
        forget(orphans);
        LOG.atInfo()
                .addKeyValue("partitions", partitions.size())
                .addKeyValue("feeds", subscriptions.size())
                .log("feeds assigned");
    }

    private void put(int partition, Feed feed, @Nullable FeedState state, Instant now) {
        Subscription subscription = subscriptions.put(partition, feed, state, now);
        // What a server asked for before the last start or another owner of the partition.
        polls.hold(subscription.state(), now);
    }

    private TopicPartition states(TopicPartition ofFeeds) {
        return new TopicPartition(statesTopic, ofFeeds.partition());
    }

    /** States without a feed go: none whose feed came between the two looks. */
    private void forget(Map<TopicPartition, Set<String>> suspects) {
        Snapshot later = Snapshot.read(reader, offsets, suspects.keySet());
        suspects.forEach((partition, ids) -> {
            ids.removeAll(later.values().getOrDefault(partition, Map.of()).keySet());
            ids.forEach(id -> removed.put(id, partition.partition()));
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        subscriptions.drop(numbers);
        removed.values().removeIf(numbers::contains);
        polls.drop();
        if (hubs != null) {
            hubs.drop();
        }
    }

    private void change(ConsumerRecord<String, byte[]> record) {
        int partition = record.partition();
        String id = record.key();
        if (id == null) {
            return;
        }
        if (record.value() == null) {
            Subscription gone = subscriptions.remove(partition, id);
            if (gone != null) {
                removed.put(id, partition);
                if (hubs != null) {
                    hubs.leave(gone, clock.instant());
                }
            }
            return;
        }
        Feed feed = read(feeds, feedsTopic, record.value());
        if (feed != null) {
            Header header = record.headers().lastHeader(Topics.FEED_STATE_HEADER);
            FeedState state = header == null ? null : read(states, statesTopic, header.value());
            // Its state in another partition still goes.
            removed.remove(id, partition);
            put(partition, feed, state, clock.instant());
        }
    }

    /** A record that cannot be read is passed over; a registry that cannot be asked ends the session. */
    private static <T> @Nullable T read(Deserializer<T> deserializer, String topic, byte @Nullable [] value) {
        try {
            return value == null ? null : deserializer.deserialize(topic, value);
        } catch (SerializationException e) {
            LOG.atError().setCause(e).addKeyValue("topic", topic).log("record cannot be read");
            return null;
        }
    }

    private void write() {
        List<Done> done = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Polls.Polled next = polls.next();
                next != null;
                next = records.size() < Commits.MOST_RECORDS ? polls.next() : null) {
            done.add(done(next, records));
        }
        if (done.isEmpty() && removed.isEmpty()) {
            return;
        }
        List<PollOutcome> outcomes = done.stream().map(Done::outcome).toList();
        if (!commits.write(outcomes, records, Map.copyOf(removed), true)) {
            return;
        }
        removed.clear();
        done.forEach(this::settle);
    }

    /** What cannot be worked out or written becomes a failure of this feed, and of no other. */
    private Done done(Polls.Polled polled, List<ProducerRecord<String, byte[]>> records) {
        try {
            Done done = done(polled, polled.result());
            records.addAll(relocation.records(done.outcome(), done.target()));
            return done;
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("feed", polled.subscription().id())
                    .log("what the poll gave cannot be written");
            Done failed = done(polled, new Failed(null, "unexpected: " + e, "unexpected", null));
            records.addAll(relocation.records(failed.outcome(), failed.target()));
            return failed;
        }
    }

    private Done done(Polls.Polled polled, PollResult result) {
        Subscription subscription = polled.subscription();
        Feed feed = subscription.feed();
        double chance = ThreadLocalRandom.current().nextDouble();
        FeedState before = subscription.state();
        FeedState next = schedule.after(feed, before, polled.host(), result, polled.at(), chance);
        Integer target = relocation.target(subscription, next);
        // A hub does not follow a feed that goes: the next poll must not wait for what it would have delivered.
        if (hubs != null && target == null) {
            next = hubs.afterPoll(feed, before, next, result, polled.at());
        }
        return new Done(polled, PollOutcome.of(subscription, result, next, polled.at()), target);
    }

    private void settle(Done done) {
        PollOutcome outcome = done.outcome();
        Subscription subscription = outcome.subscription();
        Instant at = done.polled().at();
        polls.hold(outcome.state(), at);
        if (done.target() == null) {
            subscription.state(outcome.state());
            subscriptions.schedule(subscription);
        } else {
            // It comes back by its record, to this instance or another.
            subscriptions.remove(subscription.partition(), subscription.id());
            if (hubs != null) {
                hubs.leave(subscription, at);
            }
        }
        counts.count(outcome, done.polled().result());
    }

    @Override
    public void close() {
        polls.close();
        if (hubs != null) {
            hubs.close();
        }
        subscriptions.drop(
                consumer.assignment().stream().map(TopicPartition::partition).toList());
        try {
            consumer.close();
        } finally {
            reader.close();
            offsets.close();
            log.close();
        }
    }
}
