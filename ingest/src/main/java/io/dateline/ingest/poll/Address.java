package io.dateline.ingest.poll;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;

/**
 * Which address a poll asks: the one that permanent redirects have led to. While polls fail there, every third asks the one that was
 * subscribed to in its place: the feed may have been led on since, or there by mistake. The state keeps the moved address until another has
 * given a feed; the one that was subscribed to may have lapsed long ago.
 */
final class Address {

    /** Failures in a row after which the next poll asks the address that was subscribed to. */
    static final int TURN = 3;

    private Address() {}

    /** Whether the next poll asks the address that was subscribed to in place of the one that it moved to. */
    static boolean insteadOfMoved(Feed feed, FeedState state) {
        return insteadOfMoved(feed, state.getUrl(), state.getFailures());
    }

    static boolean insteadOfMoved(Feed feed, String url, int failures) {
        return failures > 0 && failures % TURN == 0 && !url.equals(feed.getUrl());
    }

    static String of(Feed feed, FeedState state) {
        return insteadOfMoved(feed, state) ? feed.getUrl() : state.getUrl();
    }

    /** The state as the next poll sees it: validators and body of one address say nothing of another. */
    static FeedState asked(Feed feed, FeedState state) {
        return insteadOfMoved(feed, state)
                ? FeedState.newBuilder(state)
                        .setUrl(feed.getUrl())
                        .setEtag(null)
                        .setLastModified(null)
                        .setBodyHash(null)
                        .build()
                : state;
    }
}
