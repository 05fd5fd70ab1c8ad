package io.dateline.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work by host, in the order it came, as far as the hosts' budget allows.
 *
 * <pre>
 *   add ──▶ waiting ──next (budget has a place)──▶ busy ──done──▶ the host rests for the delay
 * </pre>
 *
 * <p>Not thread-safe: one thread owns it. The budget may be shared.
 */
public final class HostQueues<T> {

    private final HostBudget budget;
    private final Map<String, Host<T>> hosts = new HashMap<>();
    private final PriorityQueue<Host<T>> offered = new PriorityQueue<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int waiting;
    private int busy;

    public HostQueues(HostBudget budget) {
        this.budget = budget;
    }

    /** Puts work at the end of its host's queue. */
    public void add(String host, T work) {
        Host<T> at = hosts.computeIfAbsent(host, Host::new);
        at.queue.addLast(work);
        waiting++;
        if (places.getOrDefault(host, 0) < budget.most()) {
            offer(at, Instant.MIN);
        }
    }

    /** The next piece of work whose host may be asked now, or null. Its place is taken until {@link #done}. */
    public @Nullable T next(Instant now) {
        for (Host<T> first = offered.peek(); first != null && !first.at.isAfter(now); first = offered.peek()) {
            offered.remove();
            first.offered = false;
            Instant later = budget.take(first.name, now);
            if (later != null) {
                offer(first, later);
                continue;
            }
            T work = first.queue.removeFirst();
            waiting--;
            busy++;
            places.merge(first.name, 1, Integer::sum);
            if (first.queue.isEmpty()) {
                hosts.remove(first.name);
            } else if (places.getOrDefault(first.name, 0) < budget.most()) {
                offer(first, now);
            }
            return work;
        }
        return null;
    }

    /** A piece of work at a host is done; the host rests for the delay. */
    public void done(String host, Instant now, Duration delay) {
        busy--;
        places.computeIfPresent(host, (name, taken) -> taken > 1 ? taken - 1 : null);
        Instant rested = now.plus(delay);
        budget.give(host, rested);
        Host<T> at = hosts.get(host);
        if (at != null) {
            offer(at, rested);
        }
    }

    /** Gives all places back: nobody will hear of the work that is being done. */
    public void abandon(Instant now) {
        places.forEach((host, taken) -> {
            for (int i = 0; i < taken; i++) {
                budget.give(host, now);
            }
        });
        places.clear();
        busy = 0;
    }

    /** Forgets work that waits. */
    public void removeIf(Predicate<T> unwanted) {
        for (Host<T> host : hosts.values()) {
            int before = host.queue.size();
            host.queue.removeIf(unwanted);
            waiting -= before - host.queue.size();
        }
        hosts.values().removeIf(host -> host.queue.isEmpty());
        offered.removeIf(host -> host.queue.isEmpty());
    }

    /** Pieces of work that wait or are being done. */
    public int size() {
        return waiting + busy;
    }

    /** Pieces of work that are being done. */
    public int busy() {
        return busy;
    }

    private void offer(Host<T> host, Instant at) {
        if (!host.offered) {
            host.offered = true;
            host.at = at;
            offered.add(host);
        }
    }

    private static final class Host<T> implements Comparable<Host<T>> {

        private final String name;
        private final Deque<T> queue = new ArrayDeque<>();

        /** When the budget is worth asking. */
        private Instant at = Instant.MIN;

        private boolean offered;

        Host(String name) {
            this.name = name;
        }

        @Override
        public int compareTo(Host<T> other) {
            return at.compareTo(other.at);
        }
    }
}
