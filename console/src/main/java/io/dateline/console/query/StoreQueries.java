package io.dateline.console.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.dateline.store.ArticleRow;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.EventDetail;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.dateline.store.MentionRow;
import io.dateline.store.Store;
import io.dateline.store.Summary;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries as the store answers them; the summary may be two seconds old. */
public final class StoreQueries implements EventQueries {

    /** Counting millions of rows takes longer than reading a page, and every open page asks for it. */
    private static final Duration SUMMARY_KEPT = Duration.ofSeconds(2);

    private static final String ALL = "all";

    private final Store store;
    private final LoadingCache<String, Summary> summaries;

    /** The store stays its owner's to close. */
    public StoreQueries(Store store) {
        this.store = store;
        this.summaries = Caffeine.newBuilder().expireAfterWrite(SUMMARY_KEPT).build(all -> store.summaries()
                .now());
    }

    @Override
    public EventPage events(EventFilter filter) {
        return store.events().search(filter);
    }

    @Override
    public Optional<EventDetail> event(String id) {
        return store.events().one(id);
    }

    @Override
    public Optional<ArticleRow> article(String id) {
        return store.articles().one(id);
    }

    @Override
    public List<MentionRow> mentionsOf(String articleId) {
        return store.articles().mentions(articleId);
    }

    @Override
    public Summary summary() {
        return summaries.get(ALL);
    }

    @Override
    public ChangeCursor latestChange() {
        return store.events().latestChange();
    }

    @Override
    public ChangePage changesAfter(ChangeCursor cursor, int limit) {
        return store.events().changesAfter(cursor, limit);
    }

    @Override
    public Set<String> matching(EventFilter filter, Collection<String> eventIds) {
        return store.events().matching(filter, eventIds);
    }
}
