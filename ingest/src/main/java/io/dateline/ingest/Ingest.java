package io.dateline.ingest;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.SessionLoop;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.metrics.IngestProgress;
import io.dateline.ingest.page.PageSession;
import io.dateline.ingest.poll.FeedBoard;
import io.dateline.ingest.poll.FeedStatus;
import io.dateline.ingest.poll.PollSession;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ingest stage: feeds are polled, their pages fetched, articles written.
 *
 * <pre>
 *   feeds ──▶ poller ──▶ feed-states, fetches ──▶ page fetcher ──▶ articles
 *              │ HTTP                                │ HTTP
 *              ▼                                     ▼
 *            feeds of the world                    pages of the world
 * </pre>
 *
 * <p>Both halves are members of consumer groups and may run in any number of processes; each owns the hosts of its partitions. Thread-safe.
 */
public final class Ingest implements Component {

    private final IngestConfig config;
    private final KafkaSettings kafka;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final FeedBoard board;
    private @Nullable WebClient web;
    private @Nullable SessionLoop poller;
    private @Nullable SessionLoop pages;

    public Ingest(IngestConfig config, KafkaSettings kafka, MeterRegistry registry, Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.clock = clock;
        this.metrics = new IngestMetrics(registry);
        this.board = new FeedBoard(metrics, config.poll().silence());
    }

    @Override
    public synchronized void start() {
        if (web != null) {
            throw new IllegalStateException("ingest was started already");
        }
        Clients clients = new Clients(kafka, config.instance());
        WebClient client = new WebClient(config.http());
        web = client;
        HostBudget budget = new HostBudget(config.http().hostConnections());
        poller = new SessionLoop(
                "feeds",
                () -> new PollSession(clients, config.poll(), config.webSub(), client, budget, board, metrics, clock));
        pages = new SessionLoop(
                "pages", () -> new PageSession(clients, config.pages(), client, budget, metrics, clock));
        poller.start();
        pages.start();
    }

    @Override
    public Health check() {
        SessionLoop polling = poller;
        SessionLoop fetching = pages;
        if (polling == null || fetching == null) {
            return Health.starting("not started");
        }
        Health one = polling.check();
        Health other = fetching.check();
        return new Health(
                one.alive() && other.alive(), one.ready() && other.ready(), one.detail() + "; " + other.detail());
    }

    /** What it did since it started. */
    public IngestProgress progress() {
        return metrics.progress();
    }

    /** How the feeds of this instance were a few seconds ago, in no order. */
    public List<FeedStatus> feeds() {
        return board.feeds();
    }

    /** Stops polling and fetching; what was not committed is done again after the next start. */
    @Override
    public synchronized void close() {
        if (poller != null && pages != null && web != null) {
            poller.stop();
            pages.stop();
            poller.close();
            pages.close();
            // Last: a call that is cut off must not be taken for a failure of its feed or page.
            web.close();
        }
    }
}
