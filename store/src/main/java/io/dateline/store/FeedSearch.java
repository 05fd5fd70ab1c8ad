package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/** A filter of feeds as SQL. Values are bound, never written into the text. */
final class FeedSearch {

    /** Every feed with its state and condition; {@link FeedCondition#of} in SQL, which a test holds it to. */
    static final String SHOWN = "WITH shown AS (SELECT f.id, f.url, f.host, f.title, f.tags, f.added_at,"
            + " CASE WHEN NOT f.enabled THEN " + word(FeedCondition.PAUSED)
            + " WHEN s.last_poll_at IS NULL THEN " + word(FeedCondition.NEW)
            + " WHEN s.gone THEN " + word(FeedCondition.GONE)
            + " WHEN s.held_until > :now THEN " + word(FeedCondition.HELD)
            + " WHEN s.failures > 0 THEN " + word(FeedCondition.FAILING)
            + " WHEN coalesce(s.last_article_at, f.added_at)"
            + " + greatest(s.usual_silence_millis, :silence) * interval '1 millisecond' < :now THEN "
            + word(FeedCondition.SILENT)
            + " ELSE " + word(FeedCondition.OK) + " END AS condition,"
            + " coalesce(s.url, f.url) AS polled_url, s.last_poll_at, s.last_success_at,"
            + " CASE WHEN f.enabled THEN s.next_poll_at END AS next_poll_at, nullif(s.interval_millis, 0) AS interval_millis,"
            + " coalesce(s.failures, 0) AS failures, s.last_error, s.last_reason, s.last_status, s.held_until,"
            + " coalesce(s.articles, 0) AS articles, s.last_article_at, s.entries_per_day,"
            + " s.hub_status, s.hub_lease_ends_at, s.hub_last_push_at, s.hub_error"
            // Both topics are partitioned alike.
            + " FROM feeds f LEFT JOIN feed_states s ON s.feed_id = f.id AND s.partition = f.partition)";

    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<Query>> bindings = new ArrayList<>();

    FeedSearch(FeedFilter filter) {
        List<String> words =
                filter.conditions().stream().map(FeedCondition::word).toList();
        if (!words.isEmpty()) {
            add("condition = ANY(:conditions)", query -> query.bindArray("conditions", String.class, words));
        }
        String host = filter.host();
        if (host != null) {
            add("(host = :host OR host LIKE :below)", query -> query.bind("host", host)
                    .bind("below", "%." + literal(host)));
        }
        String text = filter.text();
        if (text != null) {
            add(
                    "concat_ws(' ', title, url, polled_url, array_to_string(tags, ' '), last_error) ILIKE :text",
                    query -> query.bind("text", "%" + literal(text) + "%"));
        }
    }

    /** From where the cursor stands, in the filter's order. */
    FeedSearch after(FeedFilter filter) {
        FeedSort sort = filter.sort();
        FeedCursor cursor = filter.after() == null ? null : FeedCursor.parse(filter.after(), sort);
        if (cursor != null) {
            String compared = sort.text() ? ":afterKey" : "CAST(:afterKey AS bigint)";
            add(
                    "(" + sort.key() + ", id) " + (filter.descending() ? "<" : ">") + " (" + compared + ", :afterId)",
                    query -> query.bind("afterKey", cursor.key()).bind("afterId", cursor.id()));
        }
        return this;
    }

    /** The condition after WHERE. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Query bind(Query query, Instant now, Duration silence) {
        bindings.forEach(binding -> binding.accept(query));
        return moment(query, now, silence);
    }

    static Query moment(Query query, Instant now, Duration silence) {
        return query.bind("now", now).bind("silence", silence.toMillis());
    }

    private static String word(FeedCondition condition) {
        return "'" + condition.word() + "'";
    }

    /** The text with what LIKE takes for a pattern marked as itself. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void add(String condition, Consumer<Query> binding) {
        conditions.add(condition);
        bindings.add(binding);
    }
}
