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
 *
 * <p>A feed stands in one partition; in two for a moment, when it goes from one to the other, or somebody subscribed to it anew just then. Of
 * two places the one that was polled last counts, in whatever order they are read; the other is set aside and counts once that one goes.
 */
final class Subscriptions {

    private record Due(Instant at, Subscription subscription) {}

    private record Place(int partition, String id) {

        static Place of(Subscription subscription) {
            return new Place(subscription.partition(), subscription.id());
        }
    }

    private final Map<String, Subscription> byId = new HashMap<>();
    private final Map<Place, Subscription> aside = new HashMap<>();
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

    /**
     * A feed as read or changed. The state of one that is known stays, unless this one is of a later poll.
     *
     * @param state what is known of its polls, or null: then one that is known in another partition stays there
     * @return the subscription that counts
     */
    Subscription put(int partition, Feed feed, @Nullable FeedState state, Instant now) {
        Subscription known = byId.get(feed.getId());
        if (known != null && known.partition() == partition) {
            known.feed(feed);
            if (state != null && polledSince(state, known)) {
                known.state(sane(state, now));
            }
            schedule(known);
            return known;
        }
        Subscription fresh =
                new Subscription(partition, feed, state == null ? FeedSchedule.initial(feed, now) : sane(state, now));
        if (known == null) {
            enter(fresh);
            return fresh;
        }
        if (!polledSince(fresh.state(), known)) {
            Subscription waiting = aside.putIfAbsent(Place.of(fresh), fresh);
            if (waiting != null) {
                waiting.feed(feed);
            }
            return known;
        }
        known.remove();
        aside.put(Place.of(known), known);
        enter(fresh);
        return fresh;
    }

    private static boolean polledSince(FeedState state, Subscription known) {
        Instant last = state.getLastPollAt();
        Instant knownLast = known.state().getLastPollAt();
        return last != null && (knownLast == null || last.isAfter(knownLast));
    }

    private void enter(Subscription subscription) {
        aside.remove(Place.of(subscription));
        byId.put(subscription.id(), subscription);
        schedule(subscription);
    }

    private void leave(Subscription subscription) {
        byId.remove(subscription.id());
        subscription.remove();
        aside.values().stream()
                .filter(waiting -> waiting.id().equals(subscription.id()))
                .findFirst()
                .ifPresent(waiting -> enter(new Subscription(waiting.partition(), waiting.feed(), waiting.state())));
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
            return aside.remove(new Place(partition, id));
        }
        leave(known);
        return known;
    }

    /** Partitions that another instance owns now. */
    void drop(Collection<Integer> partitions) {
        aside.keySet().removeIf(place -> partitions.contains(place.partition()));
        for (Subscription subscription : List.copyOf(byId.values())) {
            if (partitions.contains(subscription.partition())) {
                leave(subscription);
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
