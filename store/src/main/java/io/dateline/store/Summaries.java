package io.dateline.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Counts over all tables. Thread-safe. */
public final class Summaries {

    // Row by row, since sums never agree again once an article or event came back after the horizon: its forgotten
    // mentions
    // stay, and count in one sum alone.
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM articles a
                    WHERE NOT EXISTS (SELECT FROM codings c WHERE c.article_id = a.id))
                 + (SELECT count(*) FROM codings c
                    WHERE c.mentions > (SELECT count(*) FROM mentions m
                                        WHERE m.article_id = c.article_id AND m.revision >= c.revision
                                          AND m.state = 'ACTIVE'))
                 + (SELECT count(*) FROM mentions m
                    WHERE m.state = 'ACTIVE'
                      AND NOT EXISTS (SELECT FROM events e
                                      WHERE e.id = m.event_id AND e.last_seen_at >= m.arrived_at))
            """;

    private final Jdbi jdbi;

    Summaries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How much there is, as of one moment. */
    public Summary now() {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> new Summary(
                        count(handle, "SELECT count(*) FROM articles"),
                        counts(handle, "SELECT outcome, count(*) FROM codings GROUP BY 1 ORDER BY 2 DESC, 1"),
                        count(handle, WAITING),
                        count(handle, "SELECT count(*) FROM mentions WHERE state = 'ACTIVE'"),
                        count(handle, "SELECT count(*) FROM events WHERE active"),
                        counts(
                                handle,
                                "SELECT coalesce(type, cameo_root, ''), count(*) FROM events WHERE active"
                                        + " GROUP BY 1 ORDER BY 2 DESC, 1"),
                        counts(
                                handle,
                                "SELECT status, count(*) FROM events WHERE active GROUP BY 1 ORDER BY 2 DESC, 1"),
                        latest(handle, "SELECT max(arrived_at) AS at FROM articles"),
                        latest(handle, "SELECT max(last_seen_at) AS at FROM events")));
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static Map<String, Long> counts(Handle handle, String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static @Nullable Instant latest(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> Optional.ofNullable(Rows.instantOrNull(row, "at")))
                .one()
                .orElse(null);
    }
}
