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
import org.jspecify.annotations.Nullable;

/**
 * The queries of feeds as the store answers them.
 *
 * <p>To count the conditions is a scan of all feeds beside the one that the list takes (with 100,000 of them 0.24 s beside 0.35 s; both in one
 * statement take longer, because nothing of it runs in parallel). So who turns pages or chooses among conditions gets the numbers of a few
 * seconds ago.
 */
public final class StoreFeeds implements FeedQueries {

    /** How long numbers are kept. */
    static final Duration KEPT = Duration.ofSeconds(5);

    /** What was counted last. */
    private record Counted(FeedFilter filter, Instant at, Map<FeedCondition, Long> counts) {

        boolean answers(FeedFilter asked, Instant now) {
            return filter.equals(asked) && !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    private final Store store;
    private final Feeds feeds;
    private volatile @Nullable Counted last;

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
        FeedFilter counted =
                FeedFilter.ALL.host(filter.host()).text(filter.text());
        Counted known = last;
        if (known != null && known.answers(counted, now)) {
            return known.counts();
        }
        Map<FeedCondition, Long> counts = feeds.counts(counted, now);
        last = new Counted(counted, now, counts);
        return counts;
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
