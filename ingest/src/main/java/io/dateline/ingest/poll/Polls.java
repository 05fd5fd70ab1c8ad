package io.dateline.ingest.poll;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HostQueues;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Workers;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Elsewhere;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The polls in hand: feeds that are due wait for their host's turn, workers ask, what they got waits to be written.
 *
 * <pre>
 *   due ──▶ host queues ──▶ workers (HTTP, parsing) ──▶ polled
 *               ▲                   │
 *               └── redirect to another host
 * </pre>
 *
 * <p>Not thread-safe: the poller's thread owns it, all but the workers.
 */
final class Polls implements AutoCloseable {

    /** A poll with its result. The subscription is free to be polled again. */
    record Polled(Subscription subscription, String host, PollResult result, Instant at) {}

    /**
     * A feed whose poll waits at a host.
     *
     * @param from the feed's address when the poll began: redirects from another lead nowhere
     * @param hop null at the feed's own host
     */
    private record Turn(
            Subscription subscription,
            String host,
            String from,
            @Nullable Hop hop) {

        static Turn first(Subscription subscription) {
            return new Turn(
                    subscription, subscription.host(), subscription.state().getUrl(), null);
        }

        Turn onward(Hop next) {
            return new Turn(subscription, HostPartitioner.host(next.url().toString()), from, next);
        }

        boolean outdated() {
            return !subscription.state().getUrl().equals(from);
        }
    }

    private record Answer(Turn turn, PollResult result, Instant at) {}

    private final PollConfig config;
    private final FeedFetcher fetcher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Subscriptions subscriptions;
    private final ExecutorService workers;
    private final HostQueues<Turn> hosts;
    private final Holds holds;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Polls(
            PollConfig config,
            WebClient web,
            HostBudget budget,
            Subscriptions subscriptions,
            IngestMetrics metrics,
            Clock clock) {
        this.config = config;
        this.fetcher = new FeedFetcher(web, config);
        this.metrics = metrics;
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.workers = Workers.of("feed-poll", config.threads());
        this.hosts = new HostQueues<>(budget);
        this.holds = new Holds(config.retryScope(), web::isPublicHost);
    }

    /** Leaves the server alone that asked for it, by what a poll left in the feed's state. */
    void hold(FeedState state, Instant now) {
        Instant until = state.getHeldUntil();
        if (until != null && until.isAfter(now)) {
            String host = state.getHeldHost();
            holds.add(host == null ? Subscription.host(state.getUrl()) : host, until);
        }
    }

    /** Starts the polls that are due and whose host may be asked now. */
    void dispatch(Instant now) {
        subscriptions.takeDue(now).forEach(subscription -> {
            Instant held = holds.until(subscription.host(), now);
            if (held == null) {
                queue(Turn.first(subscription));
            } else {
                postpone(subscription, now, held);
            }
        });
        while (hosts.busy() < config.threads()) {
            Turn turn = hosts.next(now);
            if (turn == null) {
                break;
            }
            if (!overtaken(turn, now)) {
                start(turn, now);
            }
        }
    }

    /** Whether what happened while it waited takes a turn back; its place at the host is free again then. */
    private boolean overtaken(Turn turn, Instant now) {
        Subscription subscription = turn.subscription();
        Instant held = holds.until(turn.host(), now);
        boolean unwanted = subscription.removed() || !subscription.feed().getEnabled();
        if (!unwanted && !turn.outdated() && held == null) {
            return false;
        }
        hosts.done(turn.host(), now, Duration.ZERO);
        if (unwanted) {
            // A feed that is enabled again comes into the order of polls by that change.
            subscription.busy(false);
        } else if (turn.outdated()) {
            queue(Turn.first(subscription));
        } else if (held != null) {
            // Asked for by another feed of the host.
            postpone(subscription, now, held);
        }
        return true;
    }

    private void queue(Turn turn) {
        hosts.add(turn.host(), turn);
    }

    private void start(Turn turn, Instant now) {
        Subscription subscription = turn.subscription();
        Feed feed = subscription.feed();
        FeedState state = subscription.state();
        if (Address.insteadOfMoved(feed, state)) {
            // The worker makes a copy then, which moves the place in the state's buffers for a moment, as copies do
            // that are
            // made here.
            state = FeedState.newBuilder(state).build();
        }
        FeedState own = state;
        if (turn.hop() == null) {
            metrics.late(Duration.between(subscription.due(), now));
        }
        workers.execute(() -> answers.add(new Answer(turn, result(feed, own, turn.hop()), clock.instant())));
    }

    /** Those who were held up by the same word come back spread over a twentieth of the wait, a minute at least. */
    private void postpone(Subscription subscription, Instant now, Instant until) {
        long spread = Math.max(60_000, Duration.between(now, until).toMillis() / 20);
        subscription.busy(false);
        subscription.postpone(until.plusMillis(ThreadLocalRandom.current().nextLong(spread)));
        subscriptions.schedule(subscription);
    }

    /** Always a result: without one the host would stay busy and the feed would never be polled again. */
    private PollResult result(Feed feed, FeedState state, @Nullable Hop hop) {
        try {
            return fetcher.poll(feed, state, hop, clock.instant());
        } catch (Throwable e) {
            return new Failed(null, "unexpected: " + e, "unexpected", null);
        }
    }

    /** The next that is done, or null. Those of feeds that went, and those that wait at another host or for a new address now, are passed over. */
    @Nullable
    Polled next() {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            Turn turn = answer.turn();
            Subscription subscription = turn.subscription();
            hosts.done(turn.host(), clock.instant(), config.hostDelay());
            if (subscription.removed()) {
                continue;
            }
            if (turn.outdated()) {
                // Validators and entries of the address before would pass for those of the new one.
                queue(Turn.first(subscription));
            } else if (answer.result() instanceof Elsewhere elsewhere) {
                queue(turn.onward(elsewhere.hop()));
            } else {
                subscription.busy(false);
                return new Polled(subscription, turn.host(), answer.result(), answer.at());
            }
        }
        return null;
    }

    /** Forgets the polls of feeds that another instance owns now. */
    void drop() {
        hosts.removeIf(turn -> turn.subscription().removed());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        hosts.abandon(clock.instant());
    }
}
