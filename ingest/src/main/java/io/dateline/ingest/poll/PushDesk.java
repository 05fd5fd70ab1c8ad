package io.dateline.ingest.poll;

import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.serde.RegistryException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what hubs sent, and has them asked: all that changes a feed's state beside polls. Not thread-safe: the poller's thread owns it. */
final class PushDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PushDesk.class);

    private final Subscriptions subscriptions;
    private final StateLog log;
    private final Commits commits;
    private final @Nullable HubDesk hubs;
    private final IngestMetrics metrics;
    private final Clock clock;

    /**
     * @param hubs null when hubs do not reach us; what they sent before is taken all the same
     */
    PushDesk(
            Subscriptions subscriptions,
            StateLog log,
            Commits commits,
            @Nullable HubDesk hubs,
            IngestMetrics metrics,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.commits = commits;
        this.hubs = hubs;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes them all, before anything else is committed: their place in the topic counts as done only when all of it is written. */
    void take(Deque<Push> pushed) {
        while (!pushed.isEmpty()) {
            Map<Subscription, PushedFeed.Taken> batch = new LinkedHashMap<>();
            List<PollOutcome> outcomes = new ArrayList<>();
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            // Each state follows from the one before: one push of a feed at a time.
            for (Push next = pushed.peek();
                    next != null && records.size() < Commits.MOST_RECORDS;
                    next = pushed.peek()) {
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
            if (!batch.isEmpty() && commits.write(outcomes, records, Map.of(), pushed.isEmpty())) {
                batch.values().forEach(this::settle);
            }
        }
    }

    private PushedFeed.Taken taken(Subscription subscription, Push push, List<ProducerRecord<String, byte[]>> records) {
        Instant now = clock.instant();
        double chance = ThreadLocalRandom.current().nextDouble();
        try {
            PushedFeed.Taken taken =
                    PushedFeed.of(subscription, push, hubs == null ? null : hubs.leases(), now, chance);
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
    void askHubs() {
        if (hubs == null) {
            return;
        }
        List<PollOutcome> outcomes = hubs.changes(subscriptions.all(), clock.instant()).stream()
                .map(change -> PushedFeed.of(change.subscription(), change.next()))
                .toList();
        if (!outcomes.isEmpty()) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            outcomes.forEach(outcome -> records.addAll(log.records(outcome)));
            if (commits.write(outcomes, records, Map.of(), true)) {
                outcomes.forEach(outcome -> subscriptions.change(outcome.subscription(), outcome.state()));
            }
        }
        hubs.ask(clock);
    }
}
