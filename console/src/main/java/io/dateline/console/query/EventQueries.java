package io.dateline.console.query;

import io.dateline.store.ArticleRow;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.EventDetail;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.dateline.store.MentionRow;
import io.dateline.store.Summary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the console reads. Safe for use by many threads; unchecked exceptions when the store cannot be reached. */
public interface EventQueries {

    /** A page of the events that the filter asks for, newest first. */
    EventPage events(EventFilter filter);

    /** One event with its mentions, active or not. */
    Optional<EventDetail> event(String id);

    Optional<ArticleRow> article(String id);

    /** Active mentions of an article, in the order of its sentences. */
    List<MentionRow> mentionsOf(String articleId);

    Summary summary();

    /** Where a listener starts that wants only what is new. */
    ChangeCursor latestChange();

    /** Changed events, oldest change first, at most {@code limit}. */
    ChangePage changesAfter(ChangeCursor cursor, int limit);

    /** Those of the events that the filter asks for, whatever its limit and cursor. */
    Set<String> matching(EventFilter filter, Collection<String> eventIds);
}
