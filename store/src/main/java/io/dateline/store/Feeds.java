package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Questions about feeds, asked of a moment: silence and the end of a server's wish to be left alone come with time alone. Thread-safe.
 */
public final class Feeds {

    private final Jdbi jdbi;
    private final Duration silence;

    Feeds(Jdbi jdbi, Duration silence) {
        this.jdbi = jdbi;
        this.silence = silence;
    }

    /** A page of the feeds that the filter asks for, in its order. */
    public FeedPage search(FeedFilter filter, Instant now) {
        FeedSearch search = new FeedSearch(filter).after(filter);
        FeedSort sort = filter.sort();
        String direction = filter.descending() ? " DESC" : "";
        // One more than asked for tells whether there is a next page.
        String sql = FeedSearch.SHOWN + " SELECT *, (" + sort.key() + ")::text AS sort_key FROM shown WHERE "
                + search.where() + " ORDER BY " + sort.key() + direction + ", id" + direction + " LIMIT :limit";
        List<Found> found = jdbi.withHandle(handle -> search.bind(handle.createQuery(sql), now, silence)
                .bind("limit", filter.limit() + 1)
                .map((row, context) -> new Found(FeedRows.feed(row), row.getString("sort_key")))
                .list());
        boolean last = found.size() <= filter.limit();
        List<Found> page = last ? found : found.subList(0, filter.limit());
        return new FeedPage(
                page.stream().map(Found::feed).toList(),
                last ? null : page.get(page.size() - 1).cursor().text(sort));
    }

    /** How many feeds the filter asks for in each condition, whatever its own conditions, limit and cursor. Those of none are left out. */
    public Map<FeedCondition, Long> counts(FeedFilter filter, Instant now) {
        FeedSearch search = new FeedSearch(filter.conditions(Set.of()));
        String sql = FeedSearch.SHOWN + " SELECT condition, count(*) AS feeds FROM shown WHERE " + search.where()
                + " GROUP BY condition";
        Map<FeedCondition, Long> counts = new EnumMap<>(FeedCondition.class);
        jdbi.useHandle(handle -> search.bind(handle.createQuery(sql), now, silence)
                .map((row, context) -> Map.entry(FeedRows.condition(row), row.getLong("feeds")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    /** The feed of that id. */
    public Optional<FeedRow> one(String id, Instant now) {
        // While a feed changes its partition it may stand in two.
        String sql =
                FeedSearch.SHOWN + " SELECT * FROM shown WHERE id = :id ORDER BY last_poll_at DESC NULLS LAST LIMIT 1";
        return jdbi.withHandle(handle -> FeedSearch.moment(handle.createQuery(sql), now, silence)
                .bind("id", id)
                .map((row, context) -> FeedRows.feed(row))
                .findOne());
    }

    private record Found(FeedRow feed, String key) {
        FeedCursor cursor() {
            return new FeedCursor(key, feed.id());
        }
    }
}
