package io.dateline.store;

import io.dateline.store.ChangePage.EventChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Questions about events. Thread-safe. */
public final class Events {

    private static final String COLUMNS = "id, revision, active, coding, mentions, articles, sources, first_seen_at,"
            + " last_seen_at, story_ids, best_mention_id, evidence, article_id, title, url, publisher, published_at";

    private final Jdbi jdbi;

    Events(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of the events that the filter asks for, newest first. */
    public EventPage search(EventFilter filter) {
        EventSearch search = new EventSearch(filter);
        // One more than asked for tells whether there is a next page.
        String sql = "SELECT " + COLUMNS + " FROM events WHERE " + search.where()
                + " ORDER BY first_seen_at DESC, id DESC LIMIT :limit";
        List<EventRow> found = jdbi.withHandle(handle -> search.bind(handle.createQuery(sql))
                .bind("limit", filter.limit() + 1)
                .map((row, context) -> Rows.event(row))
                .list());
        if (found.size() <= filter.limit()) {
            return new EventPage(found, null);
        }
        List<EventRow> page = List.copyOf(found.subList(0, filter.limit()));
        EventRow last = page.get(page.size() - 1);
        return new EventPage(page, new PageCursor(last.firstSeenAt(), last.id()).toString());
    }

    /** How many events the filter asks for, whatever its limit and cursor. */
    public long count(EventFilter filter) {
        EventSearch search = new EventSearch(filter);
        return jdbi.withHandle(
                handle -> search.bind(handle.createQuery("SELECT count(*) FROM events WHERE " + search.where()))
                        .mapTo(Long.class)
                        .one());
    }

    /** Those of the events that the filter asks for, whatever its limit and cursor. */
    public Set<String> matching(EventFilter filter, Collection<String> ids) {
        EventSearch search = new EventSearch(filter);
        String sql = "SELECT id FROM events WHERE id = ANY(:ids) AND " + search.where();
        return jdbi.withHandle(handle -> search.bind(handle.createQuery(sql))
                .bindArray("ids", String.class, List.copyOf(ids))
                .mapTo(String.class)
                .set());
    }

    /** The event of that id with its evidence, whether active or not. */
    public Optional<EventDetail> one(String id) {
        return jdbi.inTransaction(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM events WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.event(row))
                .findOne()
                .map(event -> new EventDetail(
                        event,
                        handle.createQuery(
                                        Articles.MENTIONS
                                                + " WHERE m.event_id = :id ORDER BY m.arrived_at, m.article_id, m.sentence_number")
                                .bind("id", id)
                                .map((row, context) -> Rows.mention(row))
                                .list())));
    }

    /**
     * Events that changed after the cursor, oldest change first, at most {@code limit}.
     *
     * <p>Safe under concurrent writers: only changes of transactions older than any that is still open are told, so that none can
     * appear behind the cursor later. A transaction left open anywhere on the server holds the stream back.
     */
    public ChangePage changesAfter(ChangeCursor cursor, int limit) {
        List<EventChange> changes = jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + ", change_xid::text AS change FROM events"
                        + " WHERE (change_xid, id) > (CAST(:xid AS xid8), :id)"
                        + " AND change_xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " ORDER BY change_xid, id LIMIT :limit")
                .bind("xid", Long.toString(cursor.transaction()))
                .bind("id", cursor.eventId())
                .bind("limit", limit)
                .map((row, context) -> new EventChange(
                        Rows.event(row),
                        new ChangeCursor(Long.parseLong(row.getString("change")), row.getString("id"))))
                .list());
        return new ChangePage(
                changes,
                changes.isEmpty() ? cursor : changes.get(changes.size() - 1).cursor());
    }

    /** The cursor after all changes so far: a listener that starts here hears only what is new. */
    public ChangeCursor latestChange() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT change_xid::text AS change, id FROM events"
                        + " WHERE change_xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " ORDER BY change_xid DESC, id DESC LIMIT 1")
                .map((row, context) -> new ChangeCursor(Long.parseLong(row.getString("change")), row.getString("id")))
                .findOne()
                .orElse(ChangeCursor.START));
    }
}
