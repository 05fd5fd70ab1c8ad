package io.dateline.ingest.poll;

import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Instant;

/** A feed that this instance polls. The poller's thread alone touches it. */
final class Subscription {

    private final int partition;
    private Feed feed;
    private FeedState state;
    private boolean busy;
    private boolean removed;
    private Instant postponed = Instant.MIN;

    Subscription(int partition, Feed feed, FeedState state) {
        this.partition = partition;
        this.feed = feed;
        this.state = compact(state);
    }

    private static FeedState compact(FeedState state) {
        return FeedState.newBuilder(state)
                .setRecentEntries(EntryHashes.compact(state.getRecentEntries()))
                .build();
    }

    String id() {
        return feed.getId();
    }

    int partition() {
        return partition;
    }

    Feed feed() {
        return feed;
    }

    /** New settings; a new address starts at that address. */
    void feed(Feed changed) {
        if (!changed.getUrl().equals(feed.getUrl())) {
            state = FeedState.newBuilder(state)
                    .setUrl(changed.getUrl())
                    .setEtag(null)
                    .setLastModified(null)
                    .setBodyHash(null)
                    .build();
        }
        feed = changed;
    }

    FeedState state() {
        return state;
    }

    void state(FeedState next) {
        state = compact(next);
        postponed = Instant.MIN;
    }

    /** Not before then, whatever its state says; until its next poll. */
    void postpone(Instant until) {
        postponed = until;
    }

    Instant due() {
        Instant wanted = wanted();
        return postponed.isAfter(wanted) ? postponed : wanted;
    }

    /** A shorter interval, once set, counts from the last poll. */
    private Instant wanted() {
        Instant next = state.getNextPollAt();
        if (next == null) {
            return Instant.EPOCH;
        }
        Instant last = state.getLastPollAt();
        Long interval = feed.getIntervalMillis();
        if (last == null || interval == null || state.getFailures() > 0) {
            return next;
        }
        Instant sooner = last.plusMillis(Math.max(1, interval));
        return sooner.isBefore(next) ? sooner : next;
    }

    /** Host that its next poll goes to; one that cannot be read is polled all the same, to leave an error that can be seen. */
    String host() {
        return host(Address.of(feed, state));
    }

    static String host(String address) {
        try {
            return HostPartitioner.host(address);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean busy() {
        return busy;
    }

    void busy(boolean now) {
        busy = now;
    }

    boolean removed() {
        return removed;
    }

    void remove() {
        removed = true;
    }
}
