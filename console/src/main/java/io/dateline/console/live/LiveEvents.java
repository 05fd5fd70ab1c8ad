package io.dateline.console.live;

import io.dateline.console.query.EventQueries;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.ChangePage.EventChange;
import io.dateline.store.EventFilter;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the store for all readers: one thread, one question for changes, and for these one question per distinct filter.
 *
 * <pre>
 *   store ──changes──▶ poller ──┬─ filter A ─▶ subscription, subscription …
 *                               └─ filter B ─▶ subscription
 * </pre>
 *
 * <p>The store decides what a filter means, so that the stream gives exactly what the query would. Safe for many threads.
 */
public final class LiveEvents implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
    private static final int BATCH = 200;

    private final EventQueries queries;
    private final Duration pollInterval;
    private final int backlog;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(LiveEvents::thread);
    private volatile @Nullable String failure;

    private final Object lock = new Object();
    private final Map<EventFilter, Set<Subscription>> readers = new HashMap<>();
    private ChangeCursor position = ChangeCursor.START;
    private boolean closed;

    public LiveEvents(EventQueries queries, Duration pollInterval, int backlog) {
        this.queries = queries;
        this.pollInterval = pollInterval;
        this.backlog = backlog;
    }

    public void start() {
        long pause = pollInterval.toMillis();
        var unused = poller.scheduleWithFixedDelay(this::poll, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Why the last look at the store failed; null when it went well. */
    public @Nullable String failure() {
        return failure;
    }

    /** Adds a reader, who gets what changes after {@link Subscription#start()}. */
    Subscription subscribe(EventFilter filter) {
        // asked outside the lock: a slow store must not hold up the poller
        ChangeCursor latest = queries.latestChange();
        synchronized (lock) {
            if (readers.isEmpty()) {
                // nobody listened, so that the poller stood still
                position = latest;
            }
            Subscription subscription = new Subscription(backlog, position);
            readers.computeIfAbsent(filter, unused -> new LinkedHashSet<>()).add(subscription);
            if (closed) {
                subscription.end();
            }
            return subscription;
        }
    }

    void unsubscribe(EventFilter filter, Subscription subscription) {
        synchronized (lock) {
            Set<Subscription> same = readers.get(filter);
            if (same != null) {
                same.remove(subscription);
                if (same.isEmpty()) {
                    readers.remove(filter);
                }
            }
        }
    }

    private void poll() {
        try {
            if (listeners()) {
                boolean more = true;
                while (more) {
                    more = deliverOnce();
                }
            } else {
                // nobody waits for events, but somebody may ask how the console is
                queries.latestChange();
            }
            if (failure != null) {
                log.atInfo().log("store answers again");
                failure = null;
            }
        } catch (RuntimeException e) {
            // the position stands, so that nothing is lost: the next look starts where this one should have
            if (failure == null) {
                log.atWarn().setCause(e).log("cannot read new events; will try again");
            }
            failure = String.valueOf(e.getMessage());
        }
    }

    private boolean listeners() {
        synchronized (lock) {
            return !readers.isEmpty();
        }
    }

    /** Delivers a batch; says whether there may be more. */
    private boolean deliverOnce() {
        ChangeCursor from;
        Set<EventFilter> filters;
        synchronized (lock) {
            if (readers.isEmpty() || closed) {
                return false;
            }
            from = position;
            filters = Set.copyOf(readers.keySet());
        }
        ChangePage page = queries.changesAfter(from, BATCH);
        if (page.changes().isEmpty()) {
            return false;
        }
        Map<EventFilter, List<Frame>> frames = new HashMap<>();
        List<Frame> all = page.changes().stream().map(Frame::of).toList();
        filters.forEach(filter -> frames.put(filter, matching(queries, filter, page, all)));
        synchronized (lock) {
            if (!position.equals(from) || !frames.keySet().containsAll(readers.keySet())) {
                // somebody joined in between whom this batch does not serve: ask again
                return true;
            }
            readers.forEach((filter, same) -> {
                List<Frame> wanted = frames.getOrDefault(filter, List.of());
                same.forEach(reader -> {
                    wanted.forEach(reader::offer);
                    reader.offeredUpTo(page.next());
                });
            });
            position = page.next();
        }
        return page.changes().size() == BATCH;
    }

    /** The frames whose events the filter asks for. */
    static List<Frame> matching(EventQueries queries, EventFilter filter, ChangePage page, List<Frame> frames) {
        List<String> ids = page.changes().stream()
                .map(EventChange::event)
                .map(event -> event.id())
                .toList();
        Set<String> matching = queries.matching(filter, ids);
        return frames.stream()
                .filter(frame -> matching.contains(frame.eventId()))
                .toList();
    }

    /** Ends all streams. */
    @Override
    public void close() {
        poller.shutdownNow();
        synchronized (lock) {
            closed = true;
            readers.values().forEach(same -> same.forEach(Subscription::end));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "console-live-poller");
        thread.setDaemon(true);
        return thread;
    }
}
