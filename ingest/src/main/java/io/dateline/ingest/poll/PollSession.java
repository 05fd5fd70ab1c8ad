package io.dateline.ingest.poll;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HostQueues;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.Session;
import io.dateline.ingest.kafka.Snapshot;
import io.dateline.ingest.kafka.Workers;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.websub.Leases;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
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

    /** Records of one transaction, but for the last feed's: it must end well within its timeout. */
    private static final int MOST_WRITTEN = 5_000;

    private record Polled(Subscription subscription, String host, PollResult result, Instant at) {}

    private final PollConfig config;
    private final FeedSchedule schedule;
    private final FeedFetcher fetcher;
    private final FeedBoard board;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final ExecutorService workers;
    private final Consumer<String, byte[]> consumer;
    private final Consumer<String, byte[]> reader;
    private final AdminOffsets offsets;
    private final StateLog log;
    private final Deserializer<Feed> feeds;
    private final Deserializer<FeedState> states;
    private final String feedsTopic;
    private final String statesTopic;

    private final Subscriptions subscriptions = new Subscriptions();
    private final HostQueues<Subscription> hosts;
    private final Holds holds;
    private final PollMetrics counts;
    private final @Nullable HubDesk hubs;
    private final Deserializer<Push> pushes;
    private final String pushesTopic;
    private final Queue<Polled> polled = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> removed = new LinkedHashMap<>();
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
        this.config = config;
        this.board = board;
        this.schedule = new FeedSchedule(config);
        this.fetcher = new FeedFetcher(web, config);
        this.metrics = metrics;
        this.clock = clock;
        this.workers = Workers.of("feed-poll", config.threads());
        this.feeds = AvroSerdes.deserializer(Feed.class, clients.kafka());
        this.states = AvroSerdes.deserializer(FeedState.class, clients.kafka());
        this.feedsTopic = Topics.FEEDS.name(clients.kafka().topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(clients.kafka().topicPrefix());
        this.consumer = clients.member("ingest", MOST_RECORDS);
        this.reader = clients.reader();
        this.offsets = new AdminOffsets(clients.kafka());
        this.log = new StateLog(clients);
        this.hosts = new HostQueues<>(budget);
        this.holds = new Holds(config.retryScope(), web::isPublicHost);
        this.counts = new PollMetrics(metrics);
        this.hubs = webSub == null ? null : new HubDesk(webSub, web, config.hostDelay(), metrics);
        this.pushes = AvroSerdes.deserializer(Push.class, clients.kafka());
        this.pushesTopic = Topics.PUSHES.name(clients.kafka().topicPrefix());
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
        Deque<Push> pushed = new ArrayDeque<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
            if (record.topic().equals(feedsTopic)) {
                change(record.partition(), record.key(), record.value());
            } else {
                Push push = read(pushes, pushesTopic, record.value());
                if (push != null) {
                    pushed.add(push);
                }
            }
        }
        take(pushed);
        dispatch(clock.instant());
        write();
        askHubs();
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
        List<TopicPartition> both = new ArrayList<>(partitions);
        partitions.forEach(partition -> both.add(new TopicPartition(statesTopic, partition.partition())));
        Snapshot snapshot = Snapshot.read(reader, offsets, both);
        Instant now = clock.instant();
        for (TopicPartition partition : partitions) {
            Map<String, byte[]> known =
                    snapshot.values().getOrDefault(new TopicPartition(statesTopic, partition.partition()), Map.of());
            Map<String, byte[]> subscribed = snapshot.values().getOrDefault(partition, Map.of());
            subscribed.forEach((id, value) -> {
                Feed feed = read(feeds, feedsTopic, value);
                if (feed != null) {
                    FeedState state = read(states, statesTopic, known.get(id));
                    subscriptions.put(partition.partition(), feed, state, now);
                    holdAgain(state, now);
                }
            });
            known.keySet().stream()
                    .filter(id -> !subscribed.containsKey(id))
                    .forEach(id -> removed.put(id, partition.partition()));
            Long end = snapshot.ends().get(partition);
            if (end != null) {
                consumer.seek(partition, end);
            }
        }
        LOG.atInfo()
                .addKeyValue("partitions", partitions.size())
                .addKeyValue("feeds", subscriptions.size())
                .log("feeds assigned");
    }

    /** What a server asked for before the last start or another owner of the partition. */
    private void holdAgain(@Nullable FeedState state, Instant now) {
        Instant held = state == null ? null : state.getHeldUntil();
        if (state != null && held != null && held.isAfter(now)) {
            holds.add(Subscription.host(state), held);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        subscriptions.drop(numbers);
        removed.values().removeIf(numbers::contains);
        hosts.removeIf(Subscription::removed);
        if (hubs != null) {
            hubs.drop();
        }
    }

    private void change(int partition, @Nullable String id, byte @Nullable [] value) {
        if (id == null) {
            return;
        }
        if (value == null) {
            Subscription gone = subscriptions.remove(partition, id);
            if (gone != null) {
                removed.put(id, partition);
                if (hubs != null) {
                    hubs.leave(gone, clock.instant());
                }
            }
            return;
        }
        Feed feed = read(feeds, feedsTopic, value);
        if (feed != null) {
            removed.remove(id);
            subscriptions.put(partition, feed, null, clock.instant());
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

    private void dispatch(Instant now) {
        subscriptions.takeDue(now).forEach(subscription -> {
            String host = subscription.host();
            Instant held = holds.until(host, now);
            if (held == null) {
                hosts.add(host, subscription);
            } else {
                hold(subscription, now, held);
            }
        });
        while (hosts.busy() < config.threads()) {
            Subscription subscription = hosts.next(now);
            if (subscription == null) {
                break;
            }
            String host = subscription.host();
            Instant held = holds.until(host, now);
            if (held != null) {
                // Asked for by another feed of the host, while this one waited for its turn.
                hosts.done(host, now, Duration.ZERO);
                hold(subscription, now, held);
                continue;
            }
            Feed feed = subscription.feed();
            FeedState state = subscription.state();
            metrics.late(Duration.between(subscription.due(), now));
            workers.execute(() -> {
                PollResult result = result(feed, state);
                polled.add(new Polled(subscription, host, result, clock.instant()));
            });
        }
    }

    /** Those who were held up by the same word come back spread over a twentieth of the wait, a minute at least. */
    private void hold(Subscription subscription, Instant now, Instant until) {
        long spread = Math.max(60_000, Duration.between(now, until).toMillis() / 20);
        subscription.busy(false);
        subscription.postpone(until.plusMillis(ThreadLocalRandom.current().nextLong(spread)));
        subscriptions.schedule(subscription);
    }

    /** Always a result: without one the host would stay busy and the feed would never be polled again. */
    private PollResult result(Feed feed, FeedState state) {
        try {
            return fetcher.poll(feed, state, clock.instant());
        } catch (Throwable e) {
            return new Failed(null, "unexpected: " + e, "unexpected", null);
        }
    }

    private void write() {
        List<PollOutcome> outcomes = new ArrayList<>();
        List<PollResult> results = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Polled done = polled.poll(); done != null; done = records.size() < MOST_WRITTEN ? polled.poll() : null) {
            hosts.done(done.host(), clock.instant(), config.hostDelay());
            Subscription subscription = done.subscription();
            subscription.busy(false);
            if (!subscription.removed()) {
                outcomes.add(outcome(done, records));
                results.add(done.result());
            }
        }
        if (outcomes.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (!committed(outcomes, records, Map.copyOf(removed), places(true))) {
            return;
        }
        removed.clear();
        for (int i = 0; i < outcomes.size(); i++) {
            settle(outcomes.get(i), results.get(i));
        }
    }

    private boolean committed(
            List<PollOutcome> outcomes,
            List<ProducerRecord<String, byte[]>> records,
            Map<String, Integer> gone,
            Map<TopicPartition, OffsetAndMetadata> places) {
        try {
            log.write(records, gone, places, consumer.groupMetadata());
            return true;
        } catch (CommitFailedException e) {
            // The partitions have another owner by now, which will poll these feeds itself; the next poll tells us
            // which.
            LOG.atInfo().addKeyValue("feeds", outcomes.size()).log("partitions lost before the write");
            outcomes.forEach(outcome -> subscriptions.schedule(outcome.subscription()));
            return false;
        }
    }

    /** What hubs sent, before anything else is committed: their place in the topic counts as done only when all of it is written. */
    private void take(Deque<Push> pushed) {
        while (!pushed.isEmpty()) {
            Map<Subscription, PushedFeed.Taken> batch = new LinkedHashMap<>();
            List<PollOutcome> outcomes = new ArrayList<>();
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            // Each state follows from the one before: one push of a feed at a time.
            for (Push next = pushed.peek(); next != null && records.size() < MOST_WRITTEN; next = pushed.peek()) {
                Subscription subscription = subscriptions.find(next.getFeedId());
                if (subscription == null || !subscription.feed().getEnabled()) {
                    metrics.pushed("unwanted");
                } else if (batch.containsKey(subscription)) {
                    break;
                } else {
                    PushedFeed.Taken taken = taken(subscription, next, records);
                    batch.put(subscription, taken);
                    outcomes.add(taken.outcome());
                }
                pushed.remove();
            }
            if (!batch.isEmpty() && committed(outcomes, records, Map.of(), places(pushed.isEmpty()))) {
                batch.values().forEach(this::settle);
            }
        }
    }

    private PushedFeed.Taken taken(Subscription subscription, Push push, List<ProducerRecord<String, byte[]>> records) {
        Instant now = clock.instant();
        double chance = ThreadLocalRandom.current().nextDouble();
        Leases leases = hubs == null ? null : hubs.leases();
        try {
            PushedFeed.Taken taken = PushedFeed.of(subscription, push, leases, now, chance);
            records.addAll(log.records(taken.outcome()));
            return taken;
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("feed", subscription.id()).log("what the hub sent cannot be written");
            return new PushedFeed.Taken(PushedFeed.of(subscription, subscription.state()), "unexpected", null);
        }
    }

    private void settle(PushedFeed.Taken taken) {
        PollOutcome outcome = taken.outcome();
        subscriptions.change(outcome.subscription(), outcome.state());
        metrics.pushed(taken.result());
        Read read = taken.read();
        if (read != null) {
            metrics.entries(
                    outcome.entries(), read.entries().size() - outcome.entries() - outcome.left(), outcome.left());
            outcome.articles().forEach(article -> metrics.article(article.getFullText()));
            outcome.empty().forEach(empty -> metrics.deadLetter("empty"));
        }
        LOG.atDebug()
                .addKeyValue("feed", outcome.subscription().id())
                .addKeyValue("outcome", taken.result())
                .log("pushed");
    }

    /** First the states are written, then the hubs asked: one that answers at once finds us ready. */
    private void askHubs() {
        if (hubs == null) {
            return;
        }
        List<PollOutcome> outcomes = hubs.changes(subscriptions.all(), clock.instant()).stream()
                .map(change -> PushedFeed.of(change.subscription(), change.next()))
                .toList();
        if (!outcomes.isEmpty()) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            outcomes.forEach(outcome -> records.addAll(log.records(outcome)));
            if (committed(outcomes, records, Map.of(), places(true))) {
                outcomes.forEach(outcome -> subscriptions.change(outcome.subscription(), outcome.state()));
            }
        }
        hubs.ask(clock);
    }

    /** What cannot be worked out or written becomes a failure of this feed, and of no other. */
    private PollOutcome outcome(Polled done, List<ProducerRecord<String, byte[]>> records) {
        try {
            PollOutcome outcome = outcome(done, done.result());
            records.addAll(log.records(outcome));
            return outcome;
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("feed", done.subscription().id())
                    .log("what the poll gave cannot be written");
            PollOutcome failed = outcome(done, new Failed(null, "unexpected: " + e, "unexpected", null));
            records.addAll(log.records(failed));
            return failed;
        }
    }

    private PollOutcome outcome(Polled done, PollResult result) {
        Subscription subscription = done.subscription();
        double chance = ThreadLocalRandom.current().nextDouble();
        FeedState before = subscription.state();
        FeedState next = schedule.after(subscription.feed(), before, result, done.at(), chance);
        if (hubs != null) {
            next = hubs.afterPoll(subscription.feed(), before, next, result, done.at());
        }
        return PollOutcome.of(subscription, result, next, done.at());
    }

    private void settle(PollOutcome outcome, PollResult result) {
        Subscription subscription = outcome.subscription();
        Instant held = outcome.state().getHeldUntil();
        if (held != null) {
            holds.add(subscription.host(), held);
        }
        subscription.state(outcome.state());
        subscriptions.schedule(subscription);
        counts.count(outcome, result);
    }

    /**
     * Where the next start goes on.
     *
     * @param withPushes false while something of them is left to be written
     */
    private Map<TopicPartition, OffsetAndMetadata> places(boolean withPushes) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            if (withPushes || !partition.topic().equals(pushesTopic)) {
                places.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
        }
        return places;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        if (hubs != null) {
            hubs.close();
        }
        hosts.abandon(clock.instant());
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
