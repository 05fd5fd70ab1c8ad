package io.dateline.ingest.poll;

import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.serde.RegistryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what polls gave: works out each feed's next state, writes it with what is new, and only then lets memory follow. Writes the ends of
 * feeds that were removed in the same transactions. Not thread-safe: the poller's thread owns it.
 */
final class PollDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PollDesk.class);

    /**
     * A poll with what it leaves behind.
     *
     * @param target partition that the feed goes to, for its records and for memory alike; null when it stays
     */
    private record Done(
            Polls.Polled polled,
            PollOutcome outcome,
            @Nullable Integer target) {}

    private final FeedSchedule schedule;
    private final Subscriptions subscriptions;
    private final Polls polls;
    private final Relocation relocation;
    private final Commits commits;
    private final @Nullable HubDesk hubs;
    private final PollMetrics counts;
    private final Map<String, Integer> removed = new LinkedHashMap<>();

    /** @param hubs null without WebSub */
    PollDesk(
            PollConfig config,
            Subscriptions subscriptions,
            Polls polls,
            Relocation relocation,
            Commits commits,
            @Nullable HubDesk hubs,
            IngestMetrics metrics) {
        this.schedule = new FeedSchedule(config);
        this.subscriptions = subscriptions;
        this.polls = polls;
        this.relocation = relocation;
        this.commits = commits;
        this.hubs = hubs;
        this.counts = new PollMetrics(metrics);
    }

    /** A feed's state in a partition is to go. */
    void forget(String id, int partition) {
        removed.put(id, partition);
    }

    /** The feed is there again; its state in another partition still goes. */
    void keep(String id, int partition) {
        removed.remove(id, partition);
    }

    /** Leaves partitions to another instance. */
    void drop(Collection<Integer> partitions) {
        removed.values().removeIf(partitions::contains);
    }

    /** Writes what is done, if anything. */
    void write() {
        List<Done> done = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Polls.Polled next = polls.next();
                next != null;
                next = records.size() < Commits.MOST_RECORDS ? polls.next() : null) {
            done.add(done(next, records));
        }
        if (done.isEmpty() && removed.isEmpty()) {
            return;
        }
        List<PollOutcome> outcomes = done.stream().map(Done::outcome).toList();
        if (!commits.write(outcomes, records, Map.copyOf(removed), true)) {
            return;
        }
        removed.clear();
        done.forEach(this::settle);
    }

    /** What cannot be worked out or written becomes a failure of this feed, and of no other. */
    private Done done(Polls.Polled polled, List<ProducerRecord<String, byte[]>> records) {
        try {
            Done done = done(polled, polled.result());
            records.addAll(relocation.records(done.outcome(), done.target()));
            return done;
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("feed", polled.subscription().id())
                    .log("what the poll gave cannot be written");
            Done failed = done(polled, new Failed(null, "unexpected: " + e, "unexpected", null));
            records.addAll(relocation.records(failed.outcome(), failed.target()));
            return failed;
        }
    }

    private Done done(Polls.Polled polled, PollResult result) {
        Subscription subscription = polled.subscription();
        Feed feed = subscription.feed();
        double chance = ThreadLocalRandom.current().nextDouble();
        FeedState before = subscription.state();
        EntryVersions versions = EntryVersions.of(feed, before, result);
        FeedState next = schedule.after(feed, before, polled.host(), result, versions, polled.at(), chance);
        Integer target = relocation.target(subscription, next);
        // A hub does not follow a feed that goes: the next poll must not wait for what it would have delivered.
        if (hubs != null && target == null) {
            next = hubs.afterPoll(feed, before, next, result, polled.at());
        }
        return new Done(polled, PollOutcome.of(subscription, result, versions, next, polled.at()), target);
    }

    private void settle(Done done) {
        PollOutcome outcome = done.outcome();
        Subscription subscription = outcome.subscription();
        Instant at = done.polled().at();
        polls.hold(outcome.state(), at);
        if (done.target() == null) {
            subscription.state(outcome.state());
            subscriptions.schedule(subscription);
        } else {
            // It comes back by its record, to this instance or another.
            subscriptions.remove(subscription.partition(), subscription.id());
            if (hubs != null) {
                hubs.leave(subscription, at);
            }
        }
        counts.count(outcome, done.polled().result());
    }
}
