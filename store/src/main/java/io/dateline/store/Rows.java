package io.dateline.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as records. */
final class Rows {

    private Rows() {}

    static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString("id"),
                row.getInt("revision"),
                row.getBoolean("active"),
                CodingJson.read(row.getString("coding")),
                row.getInt("mentions"),
                row.getInt("articles"),
                row.getInt("sources"),
                instant(row, "first_seen_at"),
                instant(row, "last_seen_at"),
                strings(row, "story_ids"),
                row.getString("best_mention_id"),
                row.getString("evidence"),
                row.getString("article_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("publisher"),
                instantOrNull(row, "published_at"));
    }

    static MentionRow mention(ResultSet row) throws SQLException {
        return new MentionRow(
                row.getString("id"),
                row.getString("article_id"),
                row.getString("feed_id"),
                row.getInt("revision"),
                row.getString("state"),
                row.getString("event_id"),
                row.getString("copy_of"),
                row.getInt("sentence_number"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                row.getString("sentence"),
                row.getBoolean("lead"),
                CodingJson.read(row.getString("coding")),
                row.getString("title"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("domain"),
                instantOrNull(row, "published_at"),
                instant(row, "arrived_at"),
                instant(row, "coded_at"),
                row.getString("coder"),
                row.getString("dictionary"));
    }

    static ArticleRow article(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        Integer revisionOrNull = row.wasNull() ? null : revision;
        return new ArticleRow(
                row.getString("id"),
                row.getString("url"),
                row.getString("canonical_url"),
                row.getString("feed_id"),
                row.getString("domain"),
                row.getString("publisher"),
                row.getString("title"),
                row.getString("text"),
                strings(row, "authors"),
                row.getString("language"),
                instantOrNull(row, "published_at"),
                instant(row, "arrived_at"),
                row.getString("channel"),
                row.getBoolean("full_text"),
                row.getInt("word_count"),
                revisionOrNull,
                row.getString("outcome"),
                row.getString("reason"));
    }

    static FeedArticle feedArticle(ResultSet row) throws SQLException {
        return new FeedArticle(
                row.getString("id"),
                row.getString("title"),
                row.getString("url"),
                instantOrNull(row, "published_at"),
                instant(row, "arrived_at"),
                row.getString("outcome"),
                row.getObject("mentions", Integer.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
