package io.dateline.console.query;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedArticle;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedPage;
import io.dateline.store.FeedRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the console reads of feeds; how a feed is depends on the moment. Safe for use by many threads; unchecked exceptions when the store
 * cannot be reached.
 */
public interface FeedQueries {

    /** A page of the feeds that the filter asks for, in its order. */
    FeedPage feeds(FeedFilter filter, Instant now);

    /** How many feeds the filter asks for in each condition, whatever its own conditions, up to some seconds ago; those of none may be left out. */
    Map<FeedCondition, Long> counts(FeedFilter filter, Instant now);

    Optional<FeedRow> feed(String id, Instant now);

    /** The newest articles of a feed, newest first. */
    List<FeedArticle> articlesOf(String feedId, int limit);
}
