package io.dateline.ingest.poll;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.ClockWatch;
import io.dateline.ingest.kafka.Session;
import io.dateline.ingest.kafka.TopicsRead;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Assignments;
import io.dateline.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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

    private final FeedBoard board;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final KafkaSettings kafka;
    private final Consumer<String, byte[]> consumer;
    private final StateLog log;
    private final String feedsTopic;
    private final String pushesTopic;
    private final FeedTopics topics;
    private final TopicsRead topicsRead;

    private final Subscriptions subscriptions = new Subscriptions();
    private final Polls polls;
    private final @Nullable HubDesk hubs;
    private final PollDesk pollDesk;
    private final PushDesk pushDesk;
    /** By id, what is known of subscriptions that are still to come, as those lost with their topic do: they shall bring nothing twice. */
    private final Map<String, FeedTopics.Orphan> orphans = new HashMap<>();

    private final ClockWatch clockWatch = new ClockWatch();
    private boolean assigned;
    private boolean askedForMissing;

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
        this.metrics = metrics;
        this.clock = clock;
        this.kafka = clients.kafka();
        this.feedsTopic = Topics.FEEDS.name(clients.kafka().topicPrefix());
        this.pushesTopic = Topics.PUSHES.name(clients.kafka().topicPrefix());
        this.consumer = clients.member("ingest", MOST_RECORDS);
        this.log = new StateLog(clients);
        this.topics = new FeedTopics(clients);
        this.topicsRead = new TopicsRead(clients);
        this.polls = new Polls(config, web, budget, subscriptions, metrics, clock);
        this.hubs = webSub == null ? null : new HubDesk(webSub, web, config.hostDelay(), metrics);
        Commits commits = new Commits(log, consumer, topicsRead, subscriptions, pushesTopic);
        Relocation relocation =
                new Relocation(log, () -> consumer.partitionsFor(feedsTopic).size());
        this.pollDesk = new PollDesk(config, subscriptions, polls, relocation, commits, hubs, metrics);
        this.pushDesk = new PushDesk(subscriptions, log, commits, hubs, metrics, clock);
    }

    @Override
    public void open() {
        // First: a feed whose poll cannot be written would be polled again and again.
        AvroSerdes.require(
                kafka, List.of(Topics.FEEDS, Topics.FEED_STATES, Topics.FETCHES, Topics.ARTICLES, Topics.PUSHES));
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
        topicsRead.look();
        if (assigned && !askedForMissing) {
            askedForMissing = true;
            Assignments.askForMissing(consumer);
        }
        Deque<Push> pushed = new ArrayDeque<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
            if (record.topic().equals(feedsTopic)) {
                change(record);
            } else {
                Push push = topics.push(record);
                if (push != null) {
                    pushed.add(push);
                }
            }
        }
        pushDesk.take(pushed);
        polls.dispatch(clock.instant());
        pollDesk.write();
        pushDesk.askHubs();
        metrics.feeds(subscriptions.size());
        board.update(subscriptions, clock.instant());
    }

    /** Reads what is known of the new partitions before the first poll of one of their feeds. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> ofBothTopics) {
        assigned = true;
        if (ofBothTopics.isEmpty()) {
            // As when a topic is missing, which the broker would not describe.
            return;
        }
        topicsRead.learn(ofBothTopics);
        Set<TopicPartition> anew = anew(ofBothTopics);
        consumer.seekToBeginning(anew);
        List<TopicPartition> partitions = ofBothTopics.stream()
                .filter(partition -> partition.topic().equals(feedsTopic))
                .toList();
        FeedTopics.Contents contents = topics.contents(partitions);
        Instant now = clock.instant();
        contents.feeds().forEach(known -> put(known, now));
        contents.orphans().forEach((id, orphan) -> {
            if (orphan.awaited() || anew.contains(new TopicPartition(feedsTopic, orphan.partition()))) {
                orphans.put(id, orphan);
            } else {
                pollDesk.forget(id, orphan.partition());
            }
        });
        contents.ends().forEach(consumer::seek);
        LOG.atInfo()
                .addKeyValue("partitions", partitions.size())
                .addKeyValue("feeds", subscriptions.size())
                .log("feeds assigned");
    }

    /** Of these partitions, those of which nothing was read yet in the topic that the broker has now. */
    private Set<TopicPartition> anew(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        return partitions.stream()
                .filter(partition -> topicsRead.inThisTopic(partition, committed.get(partition)) == null)
                .collect(Collectors.toSet());
    }

    private void put(FeedTopics.Known known, Instant now) {
        FeedTopics.Orphan orphan = orphans.remove(known.feed().getId());
        FeedState state = known.state() != null || orphan == null ? known.state() : topics.state(orphan);
        Subscription subscription = subscriptions.put(known.partition(), known.feed(), state, now);
        // What a server asked for before the last start or another owner of the partition.
        polls.hold(subscription.state(), now);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        subscriptions.drop(numbers);
        orphans.values().removeIf(orphan -> numbers.contains(orphan.partition()));
        pollDesk.drop(numbers);
        polls.drop();
        if (hubs != null) {
            hubs.drop();
        }
    }

    private void change(ConsumerRecord<String, byte[]> record) {
        String id = record.key();
        if (id == null) {
            return;
        }
        if (record.value() == null) {
            remove(record.partition(), id);
            return;
        }
        FeedTopics.Known known = topics.known(record);
        if (known != null) {
            pollDesk.keep(id, record.partition());
            put(known, clock.instant());
        }
    }

    private void remove(int partition, String id) {
        Subscription gone = subscriptions.remove(partition, id);
        if (gone != null) {
            pollDesk.forget(id, partition);
            if (hubs != null) {
                hubs.leave(gone, clock.instant());
            }
        }
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
            topics.close();
            topicsRead.close();
            log.close();
        }
    }
}
