package io.dateline.ingest.page;

import io.dateline.ingest.article.NoArticleException;
import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HostQueues;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.ClockWatch;
import io.dateline.ingest.kafka.Partitions;
import io.dateline.ingest.kafka.Session;
import io.dateline.ingest.kafka.Workers;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.page.PageResult.Dead;
import io.dateline.ingest.page.PageResult.Later;
import io.dateline.ingest.page.PageResult.Made;
import io.dateline.ingest.page.PageResult.Moved;
import io.dateline.schemas.Health;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
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

    private record Tried(PageTask task, PageResult result) {}

    private final PageConfig config;
    private final PageFetcher fetcher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final ExecutorService workers;
    private final Consumer<String, byte[]> consumer;
    private final ArticleLog articles;
    private final Deserializer<Fetch> fetches;
    private final String fetchesTopic;

    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final Backlog backlog;
    private final HostQueues<PageTask> hosts;
    private final PriorityQueue<PageTask> later = new PriorityQueue<>(Comparator.comparing(PageTask::due));
    private final Deque<ConsumerRecord<String, byte[]>> unread = new ArrayDeque<>();
    private final Queue<Tried> tried = new ConcurrentLinkedQueue<>();
    private Instant lastWrite;
    private final ClockWatch clockWatch = new ClockWatch();
    private boolean assigned;

    /**
     * @param budget what the hosts may be asked for, shared with the polling of feeds
     */
    public PageSession(
            Clients clients, PageConfig config, WebClient web, HostBudget budget, IngestMetrics metrics, Clock clock) {
        this.config = config;
        this.fetcher = new PageFetcher(config, web, clock);
        this.metrics = metrics;
        this.clock = clock;
        this.workers = Workers.of("page-fetch", config.threads());
        this.fetches = AvroSerdes.deserializer(Fetch.class, clients.kafka());
        this.fetchesTopic = Topics.FETCHES.name(clients.kafka().topicPrefix());
        this.consumer = clients.member("fetch", MOST_RECORDS);
        this.articles = new ArticleLog(clients);
        this.backlog = new Backlog(config.mostInHand());
        this.hosts = new HostQueues<>(budget);
        this.lastWrite = clock.instant();
    }

    @Override
    public void open() {
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
        throttle();
        consumer.poll(WAIT).forEach(unread::addLast);
        take();
        Instant now = clock.instant();
        dispatch(now);
        settle(now);
        if (!now.isBefore(lastWrite.plus(WRITE_EVERY))) {
            lastWrite = now;
            write();
        }
        metrics.pagesInHand(inHand());
    }

    private int inHand() {
        return trackers.values().stream().mapToInt(OffsetTracker::open).sum() + unread.size();
    }

    /**
     * Stops taking pages while enough are in hand. A paused member still lives in its group. Pages done behind an open one hold little
     * memory: they count only as far as their marks can be committed, and hold up no partition but their own.
     */
    private void throttle() {
        Set<TopicPartition> assignment = consumer.assignment();
        Set<TopicPartition> full = new HashSet<>(backlog.tooMuch(assignment));
        trackers.forEach((partition, tracker) -> {
            if (tracker.width() >= OffsetTracker.WIDEST && assignment.contains(partition)) {
                full.add(partition);
            }
        });
        consumer.pause(full);
        consumer.resume(consumer.paused().stream()
                .filter(partition -> !full.contains(partition))
                .toList());
    }

    private void take() {
        for (ConsumerRecord<String, byte[]> record = unread.peekFirst(); record != null; record = unread.peekFirst()) {
            long offset = record.offset();
            OffsetTracker tracker = trackers.computeIfAbsent(Partitions.of(record), p -> new OffsetTracker(offset));
            try {
                // A registry that cannot be asked throws further: the session ends, and the next one reads the record
                // again.
                Fetch fetch = fetches.deserialize(record.topic(), record.value());
                if (tracker.take(offset)) {
                    backlog.take(record);
                    add(record, fetch, tracker);
                }
            } catch (SerializationException e) {
                if (tracker.take(offset)) {
                    backlog.take(record);
                    unreadable(record, e);
                }
            }
            unread.removeFirst();
        }
    }

    private void add(ConsumerRecord<String, byte[]> record, @Nullable Fetch fetch, OffsetTracker tracker) {
        if (fetch == null) {
            unreadable(record, new SerializationException("the record has no value"));
        } else {
            PageTask task = new PageTask(record, fetch, tracker);
            hosts.add(task.host(), task);
        }
    }

    private void dispatch(Instant now) {
        for (PageTask task = later.peek(); task != null && !task.due().isAfter(now); task = later.peek()) {
            later.remove();
            hosts.add(task.host(), task);
        }
        while (hosts.busy() < config.threads()) {
            PageTask task = hosts.next(now);
            if (task == null) {
                break;
            }
            Fetch fetch = task.fetch();
            int attempt = task.attempt();
            workers.execute(() -> tried.add(new Tried(task, result(fetch, attempt))));
        }
    }

    /** Always a result: without one the host would stay busy and the offset open for ever. */
    private PageResult result(Fetch fetch, int attempt) {
        try {
            return fetcher.get(fetch, attempt);
        } catch (Throwable e) {
            LOG.atError().setCause(e).addKeyValue("feed", fetch.getFeedId()).log("page failed unexpectedly");
            return new Dead("unexpected", String.valueOf(e), Duration.ZERO);
        }
    }

    private void settle(Instant now) {
        for (Tried one = tried.poll(); one != null; one = tried.poll()) {
            PageTask task = one.task();
            PageResult result = one.result();
            Duration delay =
                    result.hostDelay().compareTo(config.hostDelay()) > 0 ? result.hostDelay() : config.hostDelay();
            hosts.done(task.host(), now, delay);
            if (trackers.get(task.partition()) != task.tracker()) {
                // The partition went, and may have come back since: its present owner does the page.
                continue;
            }
            if (result instanceof Later again) {
                if (again.counts()) {
                    task.again(now.plus(again.pause()));
                } else {
                    task.postpone(now.plus(again.pause()));
                }
                later.add(task);
                metrics.page(again.counts() ? "retried" : again.reason());
            } else if (result instanceof Made made) {
                metrics.page(made.outcome());
                articles.add(task.original(), made.article());
            } else if (result instanceof Moved moved) {
                metrics.page("moved");
                articles.addMoved(task.original(), moved.fetch(), moved.host());
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
        for (ArticleLog.Settled one : articles.settled()) {
            tracker(one).done(one.original().offset());
            backlog.done(one.original());
        }
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        trackers.forEach((partition, tracker) -> {
            if (tracker.changed()) {
                places.put(partition, tracker.place());
            }
        });
        if (places.isEmpty()) {
            return;
        }
        List<ArticleLog.Settled> written = articles.write(places, consumer.groupMetadata());
        places.keySet().forEach(partition -> Objects.requireNonNull(trackers.get(partition))
                .committed());
        written.forEach(this::count);
    }

    private OffsetTracker tracker(ArticleLog.Settled settled) {
        return Objects.requireNonNull(trackers.get(Partitions.of(settled.original())));
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
        consumer.committed(Set.copyOf(partitions)).forEach((partition, place) -> {
            if (place != null) {
                trackers.put(partition, OffsetTracker.resume(place));
            }
        });
        LOG.atInfo().addKeyValue("partitions", partitions.size()).log("pages assigned");
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
        partitions.forEach(trackers::remove);
        backlog.forget(partitions);
        unread.removeIf(record -> partitions.contains(Partitions.of(record)));
        later.removeIf(task -> partitions.contains(task.partition()));
        hosts.removeIf(task -> partitions.contains(task.partition()));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        hosts.abandon(clock.instant());
        try {
            write();
        } catch (RuntimeException e) {
            LOG.atInfo().setCause(e).log("the last articles were not written: their pages are fetched again");
        } finally {
            articles.close();
            consumer.close();
        }
    }
}
