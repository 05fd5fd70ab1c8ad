package io.dateline.ingest.page;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HostQueues;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Workers;
import io.dateline.ingest.page.PageResult.Dead;
import io.dateline.ingest.page.PageResult.Later;
import io.dateline.schemas.record.Fetch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages in hand: they wait for their host's turn, workers get them, some wait for another try.
 *
 * <pre>
 *   pages ──▶ host queues ──▶ workers (robots.txt, HTTP, extraction) ──▶ tried
 *                 ▲                                                        │
 *                 └───────────────────────── later ◀───────────────────────┘
 * </pre>
 *
 * <p>Not thread-safe: the page fetcher's thread owns it, all but the workers.
 */
final class PageTries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageTries.class);

    /** A page with what trying it gave. */
    record Tried(PageTask task, PageResult result) {}

    private final PageConfig config;
    private final PageFetcher fetcher;
    private final Clock clock;
    private final ExecutorService workers;
    private final HostQueues<PageTask> hosts;
    private final PriorityQueue<PageTask> later = new PriorityQueue<>(Comparator.comparing(PageTask::due));
    private final Queue<Tried> tried = new ConcurrentLinkedQueue<>();

    PageTries(PageConfig config, WebClient web, HostBudget budget, Clock clock) {
        this.config = config;
        this.fetcher = new PageFetcher(config, web, clock);
        this.clock = clock;
        this.workers = Workers.of("page-fetch", config.threads());
        this.hosts = new HostQueues<>(budget);
    }

    /** A page to get, as soon as it is its host's turn. */
    void add(PageTask task) {
        hosts.add(task.host(), task);
    }

    /** A page to get again. */
    void again(PageTask task, Later again, Instant now) {
        if (again.counts()) {
            task.again(now.plus(again.pause()));
        } else {
            task.postpone(now.plus(again.pause()));
        }
        later.add(task);
    }

    /** Starts what may be started now. */
    void dispatch(Instant now) {
        for (PageTask task = later.peek(); task != null && !task.due().isAfter(now); task = later.peek()) {
            later.remove();
            add(task);
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

    /** The next that was tried, or null; its host may be asked again after its delay. */
    @Nullable
    Tried next(Instant now) {
        Tried next = tried.poll();
        if (next != null) {
            Duration asked = next.result().hostDelay();
            hosts.done(next.task().host(), now, asked.compareTo(config.hostDelay()) > 0 ? asked : config.hostDelay());
        }
        return next;
    }

    /** Forgets the pages of partitions that another instance owns now. */
    void forget(Collection<TopicPartition> partitions) {
        later.removeIf(task -> partitions.contains(task.partition()));
        hosts.removeIf(task -> partitions.contains(task.partition()));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        hosts.abandon(clock.instant());
    }
}
