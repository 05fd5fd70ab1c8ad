package io.dateline.store;

import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.feed.EntryGap;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Feeds and their states, as the latest records have them. A feed's headers stay out: they are secret. */
final class FeedWrites {

    private static final String FEED = Upsert.latest(
            "feeds", List.of("id", "partition"), List.of("url", "host", "title", "enabled", "tags", "added_at"));

    private static final String STATE = Upsert.latest(
            "feed_states",
            List.of("feed_id", "partition"),
            List.of(
                    "url",
                    "last_poll_at",
                    "last_success_at",
                    "next_poll_at",
                    "interval_millis",
                    "failures",
                    "gone",
                    "held_until",
                    "last_error",
                    "last_reason",
                    "last_status",
                    "articles",
                    "last_article_at",
                    "entries_per_day",
                    "usual_silence_millis",
                    "hub_status",
                    "hub_lease_ends_at",
                    "hub_last_push_at",
                    "hub_error"));

    /** User and password of an address, alone or within an error: up to the last @, as a password may hold one itself. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/?#\\s]*@");

    private FeedWrites() {}

    static void feeds(Handle handle, Collection<Keyed<Feed>> feeds) {
        delete(handle, "DELETE FROM feeds WHERE id = :key AND partition = :partition", feeds);
        write(handle, FEED, "id", feeds, FeedWrites::bindFeed);
    }

    static void states(Handle handle, Collection<Keyed<FeedState>> states) {
        delete(handle, "DELETE FROM feed_states WHERE feed_id = :key AND partition = :partition", states);
        write(handle, STATE, "feed_id", states, FeedWrites::bindState);
    }

    private static <T> void delete(Handle handle, String sql, Collection<Keyed<T>> rows) {
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.stream().filter(one -> one.value() == null).forEach(one -> batch.bind("key", one.key())
                .bind("partition", one.partition())
                .add());
        execute(batch);
    }

    private static <T> void write(
            Handle handle, String sql, String key, Collection<Keyed<T>> rows, BiConsumer<PreparedBatch, T> bind) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Keyed<T> one : rows) {
            T value = one.value();
            if (value != null) {
                bind.accept(batch, value);
                batch.bind(key, one.key()).bind("partition", one.partition()).add();
            }
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void bindFeed(PreparedBatch batch, Feed feed) {
        String url = clean(feed.getUrl());
        batch.bind("url", url)
                .bind("host", host(url))
                .bind("title", shown(feed.getTitle()))
                .bind("enabled", feed.getEnabled())
                .bindArray(
                        "tags",
                        String.class,
                        feed.getTags().stream().map(FeedWrites::shown).toList())
                .bind("added_at", feed.getAddedAt());
    }

    private static void bindState(PreparedBatch batch, FeedState state) {
        batch.bind("url", shown(state.getUrl()))
                .bind("last_poll_at", state.getLastPollAt())
                .bind("last_success_at", state.getLastSuccessAt())
                .bind("next_poll_at", state.getNextPollAt())
                .bind("interval_millis", state.getIntervalMillis())
                .bind("failures", state.getFailures())
                .bind("gone", state.getGone() >= FeedCondition.GONE_ANSWERS)
                .bind("held_until", state.getHeldUntil())
                .bind("last_error", shown(state.getLastError()))
                .bind("last_reason", shown(state.getLastReason()))
                .bind("last_status", state.getLastStatus())
                .bind("articles", state.getArticles())
                .bind("last_article_at", state.getLastArticleAt())
                .bind("entries_per_day", state.getEntriesPerDay())
                .bind("usual_silence_millis", EntryGap.usualSilence(state).toMillis());
        bindHub(batch, state.getWebSub());
    }

    private static void bindHub(PreparedBatch batch, @Nullable WebSub hub) {
        batch.bind("hub_status", hub == null ? null : hub.getStatus().name())
                .bind("hub_lease_ends_at", hub == null ? null : hub.getLeaseEndsAt())
                .bind("hub_last_push_at", hub == null ? null : hub.getLastPushAt())
                .bind("hub_error", hub == null ? null : shown(hub.getLastError()));
    }

    /** Strangers' words: without the character that PostgreSQL cannot hold, and without credentials. */
    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    private static String clean(String text) {
        return CREDENTIALS.matcher(text.replace('\0', '\uFFFD')).replaceAll("");
    }

    /** Empty when the address has none: the feed is polled all the same, and its error says so. */
    private static String host(String url) {
        try {
            return HostPartitioner.host(url);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
