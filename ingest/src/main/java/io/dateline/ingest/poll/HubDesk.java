package io.dateline.ingest.poll;

import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HostQueues;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.kafka.Workers;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.ingest.websub.HubClient;
import io.dateline.ingest.websub.Leases;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The poller's dealings with WebSub hubs: which feeds have one, when it is asked, and how rarely a feed is polled while its hub delivers.
 *
 * <pre>
 *   poll names a hub ──▶ due ──▶ state written ──▶ hub asked (HTTP) ──▶ its answer ──▶ state
 * </pre>
 *
 * <p>Not thread-safe: the poller's thread owns it, all but the calls.
 */
final class HubDesk implements AutoCloseable {

    /** Hubs asked at a look, so that ten thousand feeds of one hub are not asked for in one go. */
    private static final int MOST_AT_A_LOOK = 20;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    /** A subscription with its next state. */
    record Change(Subscription subscription, FeedState next) {}

    private record Call(Subscription subscription, WebSub webSub, boolean leave) {}

    private record Answer(Call call, String host, @Nullable String error, Instant at) {}

    private final WebSubConfig config;
    private final Leases leases;
    private final HubClient client;
    private final Duration hostDelay;
    private final IngestMetrics metrics;
    private final ExecutorService workers;
    private final HostQueues<Call> calls = new HostQueues<>(new HostBudget(1));
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private Instant nextLook = Instant.MIN;

    HubDesk(WebSubConfig config, WebClient web, Duration hostDelay, IngestMetrics metrics) {
        this.config = config;
        this.leases = new Leases(config);
        this.client = new HubClient(web, config);
        this.hostDelay = hostDelay;
        this.metrics = metrics;
        this.workers = Workers.of("hub", THREADS);
    }

    Leases leases() {
        return leases;
    }

    /** What a poll means for the subscription at the hub, and the hub for the next poll. */
    FeedState afterPoll(Feed feed, FeedState before, FeedState next, PollResult result, Instant now) {
        WebSub webSub = before.getWebSub();
        boolean read = result instanceof Read;
        if (result instanceof Read found) {
            // What a hub gets to see of a feed that needs a header is not ours to spread.
            boolean open = feed.getHeaders().isEmpty();
            webSub =
                    open ? leases.named(webSub, found.feed().hub(), found.feed().self(), now) : null;
            if (webSub != null
                    && Leases.live(webSub, now)
                    && !SeenEntries.fresh(before, found.entries()).isEmpty()) {
                webSub = leases.missed(webSub, now);
            }
        }
        FeedState.Builder state = FeedState.newBuilder(next).setWebSub(webSub);
        boolean rare = (read || result instanceof Unchanged)
                && webSub != null
                && feed.getIntervalMillis() == null
                && Leases.trusted(webSub, now);
        if (rare) {
            Instant backup = now.plus(config.backup());
            Instant planned = next.getNextPollAt();
            state.setNextPollAt(planned == null || planned.isBefore(backup) ? backup : planned);
        }
        return state.build();
    }

    /** Changes to write before anything else happens: hubs that are due, leases that ran out, answers that came. */
    List<Change> changes(Collection<Subscription> subscriptions, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            calls.done(answer.host(), now, hostDelay);
            Change change = refused(answer);
            if (change != null) {
                changes.add(change);
            }
        }
        if (now.isBefore(nextLook)) {
            return changes;
        }
        nextLook = now.plus(LOOK);
        int live = 0;
        int asked = 0;
        for (Subscription subscription : subscriptions) {
            WebSub webSub = subscription.state().getWebSub();
            if (webSub == null || !subscription.feed().getEnabled()) {
                continue;
            }
            live += Leases.live(webSub, now) ? 1 : 0;
            boolean changing = changes.stream().anyMatch(change -> change.subscription() == subscription);
            if (!changing && asked < MOST_AT_A_LOOK && leases.due(webSub, now)) {
                changes.add(asked(subscription, webSub, now));
                asked++;
            }
        }
        metrics.leases(live);
        return changes;
    }

    private Change asked(Subscription subscription, WebSub webSub, Instant now) {
        WebSub next = leases.asked(webSub, now, chance());
        FeedState.Builder state = FeedState.newBuilder(subscription.state()).setWebSub(next);
        if (Leases.lapsed(webSub, now)) {
            // It was polled rarely as long as the hub delivered.
            state.setNextPollAt(now);
        }
        calls.add(host(webSub.getHub()), new Call(subscription, next, false));
        return new Change(subscription, state.build());
    }

    private @Nullable Change refused(Answer answer) {
        Call call = answer.call();
        metrics.hubAsked(answer.error() == null ? "accepted" : "refused");
        String error = answer.error();
        WebSub webSub = call.subscription().state().getWebSub();
        boolean same = webSub != null && webSub.getHub().equals(call.webSub().getHub());
        if (error == null
                || webSub == null
                || !same
                || call.leave()
                || call.subscription().removed()) {
            return null;
        }
        WebSub next = leases.refused(webSub, error, answer.at(), chance());
        return new Change(
                call.subscription(),
                FeedState.newBuilder(call.subscription().state())
                        .setWebSub(next)
                        .build());
    }

    /** A feed that is no longer wanted: its hub may stop. */
    void leave(Subscription subscription, Instant now) {
        WebSub webSub = subscription.state().getWebSub();
        if (webSub != null && Leases.live(webSub, now)) {
            calls.add(host(webSub.getHub()), new Call(subscription, webSub, true));
        }
    }

    /** Asks hubs; only after what {@link #changes} gave is written. */
    void ask(java.time.Clock clock) {
        while (calls.busy() < THREADS) {
            Call call = calls.next(clock.instant());
            if (call == null) {
                return;
            }
            Subscription subscription = call.subscription();
            WebSub webSub = call.webSub();
            String id = subscription.id();
            int partition = subscription.partition();
            workers.execute(() -> {
                String error;
                try {
                    error = request(call, id, partition);
                } catch (Throwable e) {
                    // Always an answer: without one the place would stay taken and no hub be asked any more.
                    error = "unexpected: " + e;
                }
                answers.add(new Answer(call, host(webSub.getHub()), error, clock.instant()));
            });
        }
    }

    private @Nullable String request(Call call, String id, int partition) {
        WebSub webSub = call.webSub();
        if (call.leave()) {
            client.unsubscribe(id, partition, webSub.getHub(), webSub.getTopic());
            return null;
        }
        return client.subscribe(id, partition, webSub.getHub(), webSub.getTopic());
    }

    /** Forgets the calls for feeds that another instance owns now. */
    void drop() {
        calls.removeIf(call -> !call.leave() && call.subscription().removed());
    }

    private static String host(String hub) {
        try {
            return HostPartitioner.host(hub);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
