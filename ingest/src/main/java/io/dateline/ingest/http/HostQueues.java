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
 * Work by host: one piece at a time for each, with a pause in between, in the order it came.
 *
 * <pre>
 *   add ──▶ waiting ──next (host idle and rested)──▶ busy ──done──▶ rests for the delay
 * </pre>
 *
 * <p>Not thread-safe: one thread owns it.
 */
public final class HostQueues<T> {

    private final Map<String, Host<T>> hosts = new HashMap<>();
    private final PriorityQueue<Host<T>> idle = new PriorityQueue<>();
    private int waiting;
    private int busy;

    /** Puts work at the end of its host's queue. */
    public void add(String host, T work) {
        Host<T> at = hosts.computeIfAbsent(host, Host::new);
        at.queue.addLast(work);
        waiting++;
        offer(at);
    }

    /** The next piece of work whose host may be asked now, or null. Its host is busy until {@link #done}. */
    public @Nullable T next(Instant now) {
        Host<T> first = idle.peek();
        if (first == null || first.rested.isAfter(now)) {
            return null;
        }
        idle.remove();
        first.offered = false;
        T work = first.queue.pollFirst();
        if (work == null) {
            throw new IllegalStateException("an idle host has work");
        }
        first.busy = true;
        waiting--;
        busy++;
        return work;
    }

    /** Frees a host; it rests for the delay. */
    public void done(String host, Instant now, Duration delay) {
        Host<T> at = hosts.get(host);
        if (at == null || !at.busy) {
            return;
        }
        at.busy = false;
        at.rested = now.plus(delay);
        busy--;
        offer(at);
    }

    /** Forgets work that waits. */
    public void removeIf(Predicate<T> unwanted) {
        for (Host<T> host : hosts.values()) {
            int before = host.queue.size();
            host.queue.removeIf(unwanted);
            waiting -= before - host.queue.size();
        }
        idle.removeIf(host -> {
            boolean empty = host.queue.isEmpty();
            host.offered &= !empty;
            return empty;
        });
    }

    /** Drops hosts that have neither work nor a pause to keep, so that memory follows the work. */
    public void forget(Instant now) {
        hosts.values().removeIf(host -> !host.busy && host.queue.isEmpty() && !host.rested.isAfter(now));
    }

    /** Pieces of work that wait or are being done. */
    public int size() {
        return waiting + busy;
    }

    /** Pieces of work that are being done. */
    public int busy() {
        return busy;
    }

    private void offer(Host<T> host) {
        if (!host.busy && !host.offered && !host.queue.isEmpty()) {
            host.offered = true;
            idle.add(host);
        }
    }

    private static final class Host<T> implements Comparable<Host<T>> {

        private final Deque<T> queue = new ArrayDeque<>();
        private Instant rested = Instant.MIN;
        private boolean busy;
        private boolean offered;

        Host(String name) {
            // computeIfAbsent hands the name over; nothing needs it.
        }

        @Override
        public int compareTo(Host<T> other) {
            return rested.compareTo(other.rested);
        }
    }
}
