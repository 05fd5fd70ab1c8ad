package io.dateline.console.query;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedArticle;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedPage;
import io.dateline.store.FeedRow;
import io.dateline.store.Feeds;
import io.dateline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries of feeds as the store answers them. */
public final class StoreFeeds implements FeedQueries {

    private final Store store;
    private final Feeds feeds;

    /**
     * The store stays its owner's to close.
     *
     * @param silence least time without a new entry that counts as silence, {@code ingest.silence}
     */
    public StoreFeeds(Store store, Duration silence) {
        this.store = store;
        this.feeds = store.feeds(silence);
    }

    @Override
    public FeedPage feeds(FeedFilter filter, Instant now) {
        return feeds.search(filter, now);
    }

    @Override
    public Map<FeedCondition, Long> counts(FeedFilter filter, Instant now) {
        return feeds.counts(filter, now);
    }

    @Override
    public Optional<FeedRow> feed(String id, Instant now) {
        return feeds.one(id, now);
    }

    @Override
    public List<FeedArticle> articlesOf(String feedId, int limit) {
        return store.articles().ofFeed(feedId, limit);
    }
}
