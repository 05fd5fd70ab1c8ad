package io.dateline.ingest.poll;

import io.dateline.ingest.kafka.ClockWatch;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of the partitions that this instance owns, and which of them are due. Not thread-safe: the poller's thread owns it.
 */
final class Subscriptions {

    private record Due(Instant at, Subscription subscription) {}

    private final Map<String, Subscription> byId = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

    int size() {
        return byId.size();
    }

    Collection<Subscription> all() {
        return byId.values();
    }

    @Nullable
    Subscription find(String id) {
        return byId.get(id);
    }

    /** A feed as read or changed. The state of one that is known already stays. */
    Subscription put(int partition, Feed feed, @Nullable FeedState state, Instant now) {
        Subscription known = byId.get(feed.getId());
        if (known != null && known.partition() == partition) {
            known.feed(feed);
            schedule(known);
            return known;
        }
        if (known != null) {
            known.remove();
        }
        Subscription fresh =
                new Subscription(partition, feed, state == null ? FeedSchedule.initial(feed, now) : sane(state, now));
        byId.put(feed.getId(), fresh);
        schedule(fresh);
        return fresh;
    }

    /** A poll in the future was made by a wrong clock, and so is the plan for the next: it is due now. */
    private static FeedState sane(FeedState state, Instant now) {
        Instant last = state.getLastPollAt();
        return last == null || !last.minus(ClockWatch.TOLERANCE).isAfter(now)
                ? state
                : FeedState.newBuilder(state)
                        .setLastPollAt(now)
                        .setNextPollAt(now)
                        .setHeldUntil(null)
                        .setHeldHost(null)
                        .build();
    }

    /** A feed that was removed from a partition; null when it is not known there. */
    @Nullable
    Subscription remove(int partition, String id) {
        Subscription known = byId.get(id);
        if (known == null || known.partition() != partition) {
            return null;
        }
        byId.remove(id);
        known.remove();
        return known;
    }

    /** Partitions that another instance owns now. */
    void drop(Collection<Integer> partitions) {
        for (Subscription subscription : List.copyOf(byId.values())) {
            if (partitions.contains(subscription.partition())) {
                byId.remove(subscription.id());
                subscription.remove();
            }
        }
    }

    /** Puts a feed into the order of polls, by its state. */
    void schedule(Subscription subscription) {
        due.add(new Due(subscription.due(), subscription));
    }

    /** A new state that does not come from a poll: most of them leave the order of polls as it is. */
    void change(Subscription subscription, FeedState next) {
        Instant before = subscription.due();
        subscription.state(next);
        if (!subscription.due().equals(before)) {
            schedule(subscription);
        }
    }

    /** Places in the order of polls, those out of date included. */
    int places() {
        return due.size();
    }

    /** The feeds to poll now; each is busy from here on. */
    List<Subscription> takeDue(Instant now) {
        List<Subscription> taken = new ArrayList<>();
        for (Due next = due.peek(); next != null && !next.at().isAfter(now); next = due.peek()) {
            due.remove();
            Subscription subscription = next.subscription();
            // An entry of the order may be out of date: the feed was polled, changed or removed since.
            boolean current = subscription.due().equals(next.at());
            if (current
                    && !subscription.busy()
                    && !subscription.removed()
                    && subscription.feed().getEnabled()) {
                subscription.busy(true);
                taken.add(subscription);
            }
        }
        return taken;
    }
}
