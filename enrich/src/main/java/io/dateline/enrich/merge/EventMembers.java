package io.dateline.enrich.merge;

import io.dateline.schemas.record.Mention;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Who reports an event: how many active mentions each article and each source has, and which mentions there are.
 *
 * <p>Keys are {@code event|a|article}, {@code event|s|source} and {@code event|m|mention}: a report costs the same for the first as for
 * the thousandth.
 */
final class EventMembers {

    private static final StringSerializer KEYS = new StringSerializer();

    private final KeyValueStore<String, Integer> store;

    EventMembers(KeyValueStore<String, Integer> store) {
        this.store = store;
    }

    /**
     * What a change of members does to the counts.
     *
     * @param articles -1, 0 or 1
     * @param sources -1, 0 or 1
     */
    record Change(int articles, int sources) {}

    Change add(String eventId, Mention mention) {
        store.put(mentionKey(eventId, mention.getId()), 1);
        int articles = count(articleKey(eventId, mention), 1);
        int sources = independent(mention) ? count(sourceKey(eventId, mention), 1) : 0;
        return new Change(articles, sources);
    }

    /** The mention stays a member, in case it comes back, but counts no more. */
    Change remove(String eventId, Mention mention) {
        int articles = count(articleKey(eventId, mention), -1);
        int sources = independent(mention) ? count(sourceKey(eventId, mention), -1) : 0;
        return new Change(articles, sources);
    }

    /** Ids of all mentions that ever were members. */
    List<String> mentions(String eventId) {
        String prefix = mentionKey(eventId, "");
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, Integer> members = store.prefixScan(prefix, KEYS)) {
            members.forEachRemaining(member -> ids.add(member.key.substring(prefix.length())));
        }
        return ids;
    }

    void forget(String eventId) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Integer> members = store.prefixScan(eventId + "|", KEYS)) {
            members.forEachRemaining(member -> keys.add(member.key));
        }
        keys.forEach(store::delete);
    }

    /** Changes a count and tells whether that made one more or one less that is not zero. */
    private int count(String key, int by) {
        Integer stored = store.get(key);
        int before = stored == null ? 0 : stored;
        int after = before + by;
        store.put(key, after == 0 ? null : after);
        return Integer.signum(after) - Integer.signum(before);
    }

    private static boolean independent(Mention mention) {
        return mention.getCopyOf() == null;
    }

    private static String mentionKey(String eventId, String mentionId) {
        return eventId + "|m|" + mentionId;
    }

    private static String articleKey(String eventId, Mention mention) {
        return eventId + "|a|" + mention.getArticleId();
    }

    /** An article without an address counts by its publisher; all without either are one source. */
    private static String sourceKey(String eventId, Mention mention) {
        String source = mention.getDomain() == null ? mention.getPublisher() : mention.getDomain();
        return eventId + "|s|" + source;
    }
}
