package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Rows of feeds as records. */
final class FeedRows {

    private FeedRows() {}

    static FeedRow feed(ResultSet row) throws SQLException {
        long interval = row.getLong("interval_millis");
        return new FeedRow(
                row.getString("id"),
                row.getString("url"),
                row.getString("host"),
                row.getString("title"),
                Rows.strings(row, "tags"),
                Rows.instant(row, "added_at"),
                condition(row),
                row.getString("polled_url"),
                Rows.instantOrNull(row, "last_poll_at"),
                Rows.instantOrNull(row, "last_success_at"),
                Rows.instantOrNull(row, "next_poll_at"),
                interval == 0 ? null : Duration.ofMillis(interval),
                row.getInt("failures"),
                row.getString("last_error"),
                row.getString("last_reason"),
                row.getObject("last_status", Integer.class),
                Rows.instantOrNull(row, "held_until"),
                row.getLong("articles"),
                Rows.instantOrNull(row, "last_article_at"),
                row.getObject("entries_per_day", Double.class),
                hub(row));
    }

    static FeedCondition condition(ResultSet row) throws SQLException {
        return FeedCondition.named(row.getString("condition")).orElseThrow();
    }

    private static FeedRow.@Nullable Hub hub(ResultSet row) throws SQLException {
        String status = row.getString("hub_status");
        return status == null
                ? null
                : new FeedRow.Hub(
                        status,
                        Rows.instantOrNull(row, "hub_lease_ends_at"),
                        Rows.instantOrNull(row, "hub_last_push_at"),
                        row.getString("hub_error"));
    }
}
