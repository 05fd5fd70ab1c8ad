package io.dateline.ingest.page;

import io.dateline.ingest.article.NoArticleException;
import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.ClockWatch;
import io.dateline.ingest.kafka.Partitions;
import io.dateline.ingest.kafka.Session;
import io.dateline.ingest.kafka.TopicsRead;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.page.PageResult.Dead;
import io.dateline.ingest.page.PageResult.Kept;
import io.dateline.ingest.page.PageResult.Later;
import io.dateline.ingest.page.PageResult.Made;
import io.dateline.ingest.page.PageResult.Moved;
import io.dateline.ingest.page.PageTries.Tried;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Assignments;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the group of page fetchers: from pages to get to articles.
 *
 * <pre>
 *   fetches ──▶ host queues ──▶ workers (robots.txt, HTTP, extraction)
 *      ▲            ▲  later         │
 *      │            └────────────────┤
 *      │                             ▼
 *      └─ marks of what is done · articles · dead letters: one transaction
 * </pre>
 *
 * <p>A page may be fetched again after a kill; its article is written once, because it is written together with the mark that its page is done.
 * One thread owns everything but the workers.
 */
public final class PageSession implements Session, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageSession.class);
    private static final Duration WAIT = Duration.ofMillis(40);

    /** A transaction costs some ten milliseconds: articles wait for one another, but not long. */
    private static final Duration WRITE_EVERY = Duration.ofMillis(100);

    private static final int MOST_RECORDS = 500;

    private final IngestMetrics metrics;
    private final Clock clock;
    private final KafkaSettings kafka;
    private final Consumer<String, byte[]> consumer;
    private final TopicsRead topics;
    private final ArticleLog articles;
    private final Deserializer<Fetch> fetches;
    private final String fetchesTopic;

    private final Deque<ConsumerRecord<String, byte[]>> unread = new ArrayDeque<>();
    private final Marks marks;
    private final PageTries tries;
    private Instant lastWrite;
    private final ClockWatch clockWatch = new ClockWatch();
    private boolean assigned;
    private boolean askedForMissing;

    /**
     * @param budget what the hosts may be asked for, shared with the polling of feeds
     */
    public PageSession(
            Clients clients, PageConfig config, WebClient web, HostBudget budget, IngestMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        this.kafka = clients.kafka();
        this.fetches = AvroSerdes.deserializer(Fetch.class, clients.kafka());
        this.fetchesTopic = Topics.FETCHES.name(clients.kafka().topicPrefix());
        this.consumer = clients.member("fetch", MOST_RECORDS);
        this.topics = new TopicsRead(clients);
        this.articles = new ArticleLog(clients);
        this.marks = new Marks(config.mostInHand());
        this.tries = new PageTries(config, web, budget, clock);
        this.lastWrite = clock.instant();
    }

    @Override
    public void open() {
        // First: a page that is got and cannot be written would be got again and again.
        AvroSerdes.require(kafka, List.of(Topics.ARTICLES, Topics.FETCHES));
        articles.open();
        consumer.subscribe(List.of(fetchesTopic), this);
    }

    @Override
    public Health health() {
        return assigned
                ? Health.ready("pages: " + inHand() + " in hand")
                : Health.starting("pages: waiting for partitions");
    }

    @Override
    public void step() {
        clockWatch.check(clock.instant());
        topics.look();
        if (assigned && !askedForMissing) {
            askedForMissing = true;
            Assignments.askForMissing(consumer);
        }
        throttle();
        consumer.poll(WAIT).forEach(unread::addLast);
        take();
        Instant now = clock.instant();
        tries.dispatch(now);
        settle(now);
        if (!now.isBefore(lastWrite.plus(WRITE_EVERY))) {
            lastWrite = now;
            write();
        }
        metrics.pagesInHand(inHand());
    }

    private int inHand() {
        return marks.open() + unread.size();
    }

    /** Stops taking pages while enough are in hand. A paused member still lives in its group. */
    private void throttle() {
        Set<TopicPartition> full = marks.full(consumer.assignment());
        consumer.pause(full);
        consumer.resume(consumer.paused().stream()
                .filter(partition -> !full.contains(partition))
                .toList());
    }

    private void take() {
        for (ConsumerRecord<String, byte[]> record = unread.peekFirst(); record != null; record = unread.peekFirst()) {
            if (marks.isBack(record)) {
                beginAnew(record);
            }
            try {
                // A registry that cannot be asked throws further: the session ends, and the next one reads the record
                // again.
                Fetch fetch = fetches.deserialize(record.topic(), record.value());
                if (marks.take(record)) {
                    add(record, fetch);
                }
            } catch (SerializationException e) {
                if (marks.take(record)) {
                    unreadable(record, e);
                }
            }
            unread.removeFirst();
        }
    }

    /** The partition was gone back in. When its topic is another one, that ends the session; else a broker has lost the end of it. */
    private void beginAnew(ConsumerRecord<String, byte[]> record) {
        List<TopicPartition> partition = List.of(Partitions.of(record));
        topics.learn(partition);
        marks.forget(partition);
        tries.forget(partition);
        // Or what was made of the old records would be marked as done in the new ones' places.
        articles.drop(partition);
    }

    private void add(ConsumerRecord<String, byte[]> record, @Nullable Fetch fetch) {
        if (fetch == null) {
            unreadable(record, new SerializationException("the record has no value"));
        } else {
            tries.add(new PageTask(record, fetch, marks.tracker(record)));
        }
    }

    private void settle(Instant now) {
        for (Tried one = tries.next(now); one != null; one = tries.next(now)) {
            PageTask task = one.task();
            if (!marks.isStale(task.partition(), task.tracker())) {
                settle(task, one.result(), now);
            }
        }
    }

    private void settle(PageTask task, PageResult result, Instant now) {
        if (result instanceof Later again) {
            tries.again(task, again, now);
            metrics.page(again.counts() ? "retried" : again.reason());
        } else if (result instanceof Made made) {
            metrics.page(made.outcome());
            articles.add(task.original(), made.article());
        } else if (result instanceof Moved moved) {
            metrics.page("moved");
            articles.addMoved(task.original(), moved.fetch(), moved.host());
        } else if (result instanceof Kept kept) {
            metrics.page(kept.outcome());
            articles.addKept(task.original());
        } else if (result instanceof Dead dead) {
            metrics.page(dead.reason());
            LOG.atInfo()
                    .addKeyValue("feed", task.fetch().getFeedId())
                    .addKeyValue("url", task.fetch().getUrl())
                    .addKeyValue("reason", dead.reason())
                    .log("no article can be made");
            NoArticleException error = new NoArticleException(dead.reason(), dead.error());
            articles.addDead(task.original(), Kind.PROCESSING, dead.reason(), error);
        }
    }

    private void unreadable(ConsumerRecord<String, byte[]> record, SerializationException error) {
        LOG.atWarn()
                .setCause(error)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log("record cannot be read");
        articles.addDead(record, Kind.UNREADABLE, "unreadable", error);
    }

    /** Writes what the pages gave with the marks that they are done. */
    private void write() {
        articles.settled().forEach(settled -> marks.done(settled.original()));
        Map<TopicPartition, OffsetAndMetadata> places = marks.places();
        if (places.isEmpty()) {
            return;
        }
        List<ArticleLog.Settled> written = articles.write(topics.signed(places), consumer.groupMetadata());
        marks.committed(places.keySet());
        written.forEach(this::count);
    }

    private void count(ArticleLog.Settled settled) {
        if (settled.article() != null) {
            metrics.article(settled.article().getFullText());
        } else if (settled.dead() != null) {
            metrics.deadLetter(settled.dead());
        }
    }

    /** Goes on behind the marks of the last owner. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = true;
        if (partitions.isEmpty()) {
            // As when a topic is missing, which the broker would not describe.
            return;
        }
        topics.learn(partitions);
        consumer.committed(Set.copyOf(partitions)).forEach(this::resume);
        LOG.atInfo().addKeyValue("partitions", partitions.size()).log("pages assigned");
    }

    private void resume(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        OffsetAndMetadata place = topics.inThisTopic(partition, committed);
        if (place == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            marks.resume(partition, place);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            write();
        } catch (CommitFailedException e) {
            LOG.atInfo().setCause(e).log("the partitions had gone already");
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        articles.drop();
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        marks.forget(partitions);
        unread.removeIf(record -> partitions.contains(Partitions.of(record)));
        tries.forget(partitions);
    }

    @Override
    public void close() {
        tries.close();
        try {
            write();
        } catch (RuntimeException e) {
            LOG.atInfo().setCause(e).log("the last articles were not written: their pages are fetched again");
        } finally {
            // Or the consumer, which revokes them as it closes, would have all that written once more.
            forget(consumer.assignment());
            articles.close();
            consumer.close();
            topics.close();
        }
    }
}
