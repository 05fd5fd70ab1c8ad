package io.dateline.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what ingest does, for the metrics endpoint and for {@link IngestProgress}. No address and no feed id ever becomes a label: per-feed
 * figures are in the feed's state. Thread-safe.
 */
public final class IngestMetrics {

    private final MeterRegistry registry;
    private final AtomicLong feeds = new AtomicLong();
    private final AtomicLong leases = new AtomicLong();
    private final AtomicLong polls = new AtomicLong();
    private final AtomicLong failedPolls = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong pagesInHand = new AtomicLong();
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong fromFeed = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final AtomicLong newEntries = new AtomicLong();
    private final Counter fresh;
    private final Counter known;
    private final Counter left;
    private final Timer delays;
    private final Map<String, AtomicLong> conditions = new ConcurrentHashMap<>();

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.fresh = Counter.builder("dateline.ingest.entries")
                .description("Entries of polled feeds")
                .tag("state", "new")
                .register(registry);
        this.known = Counter.builder("dateline.ingest.entries")
                .description("Entries of polled feeds")
                .tag("state", "known")
                .register(registry);
        this.left = Counter.builder("dateline.ingest.entries")
                .description("Entries of polled feeds")
                .tag("state", "left")
                .register(registry);
        this.delays = Timer.builder("dateline.ingest.poll.delay")
                .description("From when a feed was due to when it was asked")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("dateline.ingest.feeds", feeds, AtomicLong::get)
                .description("Feeds that this instance polls")
                .register(registry);
        Gauge.builder("dateline.ingest.leases", leases, AtomicLong::get)
                .description("Feeds that a WebSub hub pushes to this instance")
                .register(registry);
        Gauge.builder("dateline.ingest.pages.inflight", pagesInHand, AtomicLong::get)
                .description("Pages that wait or are being fetched")
                .register(registry);
    }

    public void feeds(int number) {
        feeds.set(number);
    }

    /** A poll: {@code read}, {@code unchanged}, or why it failed. */
    public void polled(String outcome, boolean failed) {
        polls.incrementAndGet();
        if (failed) {
            failedPolls.incrementAndGet();
        }
        count("dateline.ingest.polls", "Polls of feeds", outcome);
    }

    /**
     * Entries of a poll.
     *
     * @param left new ones beyond what one poll may bring
     */
    public void entries(int fresh, int known, int left) {
        newEntries.addAndGet(fresh);
        this.fresh.increment(fresh);
        this.known.increment(known);
        this.left.increment(left);
    }

    /** How long after it was due a feed was asked. */
    public void late(Duration delay) {
        delays.record(delay.isNegative() ? Duration.ZERO : delay);
    }

    /** How many feeds are in a condition. */
    public void condition(String word, int number) {
        conditions.computeIfAbsent(word, this::conditionGauge).set(number);
    }

    private AtomicLong conditionGauge(String word) {
        AtomicLong number = new AtomicLong();
        Gauge.builder("dateline.ingest.feeds.condition", number, AtomicLong::get)
                .description("Feeds that this instance polls, by condition")
                .tag("condition", word)
                .register(registry);
        return number;
    }

    /** A page: {@code extracted}, or why the feed's own text had to do. */
    public void page(String outcome) {
        pages.incrementAndGet();
        count("dateline.ingest.pages", "Pages fetched", outcome);
    }

    /** What a hub sent, as its feed's owner took it: {@code read}, {@code confirmed}, {@code unreadable} and so on. */
    public void pushed(String outcome) {
        count("dateline.ingest.pushes", "What WebSub hubs sent, as it was taken", outcome);
    }

    /** A hub was asked for a subscription: {@code accepted} or {@code refused}. */
    public void hubAsked(String outcome) {
        count("dateline.ingest.hub.requests", "Requests to WebSub hubs", outcome);
    }

    /** Feeds whose hub has given a lease that holds. */
    public void leases(int number) {
        leases.set(number);
    }

    public void pagesInHand(int number) {
        pagesInHand.set(number);
    }

    public void article(boolean fullText) {
        articles.incrementAndGet();
        if (!fullText) {
            fromFeed.incrementAndGet();
        }
        count("dateline.ingest.articles", "Articles written", fullText ? "page" : "feed");
    }

    public void deadLetter(String reason) {
        deadLetters.incrementAndGet();
        count("dateline.ingest.dead.letters", "Records that could not be made into articles", reason);
    }

    public IngestProgress progress() {
        return new IngestProgress(
                feeds.get(),
                polls.get(),
                failedPolls.get(),
                newEntries.get(),
                pages.get(),
                pagesInHand.get(),
                articles.get(),
                fromFeed.get(),
                deadLetters.get());
    }

    private void count(String name, String description, String outcome) {
        Counter.builder(name)
                .description(description)
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }
}
