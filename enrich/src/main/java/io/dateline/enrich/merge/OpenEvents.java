package io.dateline.enrich.merge;

import io.dateline.enrich.state.StateSerde;
import io.dateline.enrich.state.record.OpenEvent;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The events that a mention may join, by merge key and day: only those of the days around are looked at. */
final class OpenEvents {

    // Behind every character of an event's id.
    private static final String END = "~";
    private static final int QUAD_VERBAL_COOPERATION = 1;
    private static final int QUAD_VERBAL_CONFLICT = 3;

    private final KeyValueStore<String, OpenEvent> store;

    OpenEvents(KeyValueStore<String, OpenEvent> store) {
        this.store = store;
    }

    @Nullable
    OpenEvent get(String key) {
        return store.get(key);
    }

    void put(String key, OpenEvent event) {
        store.put(key, event);
    }

    void delete(String key) {
        store.delete(key);
    }

    /** Events whose last record is older than the limit. Reads all events. */
    List<KeyValue<String, OpenEvent>> untouchedSince(Instant limit) {
        List<KeyValue<String, OpenEvent>> old = new ArrayList<>();
        try (KeyValueIterator<String, OpenEvent> all = store.all()) {
            all.forEachRemaining(event -> {
                if (event.value.getTouchedAt().isBefore(limit)) {
                    old.add(event);
                }
            });
        }
        return old;
    }

    /** Key of an event: days first, so that those of neighbouring days stand together. */
    static String key(String mergeKey, Days days, String eventId) {
        return mergeKey + "|" + days.first() + "|" + eventId;
    }

    /**
     * The event that the mention speaks of, if one is known: of the same days give or take one, a compatible place, the same class of
     * status. Among several the nearest in days, then the one with the same place, then the one with most mentions.
     */
    Optional<KeyValue<String, OpenEvent>> find(String mergeKey, Mention mention) {
        Coding coding = mention.getCoding();
        Days days = Days.of(mention);
        String from = mergeKey + "|" + days.first().minusDays(Days.TOLERANCE) + "|";
        String to = mergeKey + "|" + days.first().plusDays(Days.TOLERANCE) + "|" + END;
        String statusClass = StatusClass.of(coding.getStatus()).name();
        KeyValue<String, OpenEvent> best = null;
        try (KeyValueIterator<String, OpenEvent> candidates = store.range(from, to)) {
            while (candidates.hasNext()) {
                KeyValue<String, OpenEvent> candidate = candidates.next();
                OpenEvent event = candidate.value;
                boolean same = event.getStatusClass().equals(statusClass)
                        && days(event).meets(days)
                        && SamePlace.compatible(place(event), coding.getPlace(), words(coding));
                if (same && (best == null || nearest(mention).compare(event, best.value) < 0)) {
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static Days days(OpenEvent event) {
        return new Days(event.getFirstDay(), event.getLastDay());
    }

    static @Nullable Place place(OpenEvent event) {
        ByteBuffer place = event.getPlace();
        return place == null ? null : StateSerde.PLACES.read(place);
    }

    private static Comparator<OpenEvent> nearest(Mention mention) {
        Days days = Days.of(mention);
        Place place = mention.getCoding().getPlace();
        return Comparator.<OpenEvent>comparingLong(event -> days(event).distance(days))
                .thenComparing(event -> !samePlace(place(event), place))
                .thenComparing(event -> -event.getMentions())
                .thenComparing(OpenEvent::getId);
    }

    private static boolean samePlace(@Nullable Place one, @Nullable Place other) {
        return one != null && other != null && one.getName().equals(other.getName());
    }

    private static boolean words(Coding coding) {
        Integer quad = coding.getQuad();
        return quad != null && (quad == QUAD_VERBAL_COOPERATION || quad == QUAD_VERBAL_CONFLICT);
    }
}
