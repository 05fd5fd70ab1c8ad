package io.dateline.console.query;

import io.dateline.store.ArticleRow;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.EventDetail;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.dateline.store.MentionRow;
import io.dateline.store.Store;
import io.dateline.store.Summary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries as the store answers them. */
public final class StoreQueries implements EventQueries {

    private final Store store;

    /** The store stays its owner's to close. */
    public StoreQueries(Store store) {
        this.store = store;
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
        return store.summaries().now();
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
