package io.dateline.enrich.merge;

import io.dateline.enrich.merge.EventMembers.Change;
import io.dateline.enrich.state.StateSerde;
import io.dateline.enrich.state.record.MergedMention;
import io.dateline.enrich.state.record.OpenEvent;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event of each mention and keeps its counts.
 *
 * <pre>
 *   unknown mention ── finds an event ──▶ joins it          later revision ──▶ updates its event
 *                  └── finds none ──────▶ creates one       retraction ──────▶ leaves its event, inactive when none is left
 *   seen as it is, or in a later revision: nothing
 * </pre>
 */
final class Merging {

    // Revisions begin anew with an article that the stage code has forgotten; the time of coding does not.
    private static final Comparator<Mention> LATER =
            Comparator.comparing(Mention::getCodedAt).thenComparing(Mention::getRevision);

    private final OpenEvents events;
    private final KeyValueStore<String, MergedMention> mentions;
    private final EventMembers members;
    private final MergeMetrics metrics;

    Merging(
            OpenEvents events,
            KeyValueStore<String, MergedMention> mentions,
            EventMembers members,
            MergeMetrics metrics) {
        this.events = events;
        this.mentions = mentions;
        this.members = members;
        this.metrics = metrics;
    }

    /** What changed; both null for a mention that brings nothing new. */
    record Result(@Nullable Mention mention, @Nullable Event event) {
        static final Result NOTHING = new Result(null, null);
    }

    /** @param at time stamp of the record, by which the horizon is counted */
    Result merge(String mergeKey, Mention mention, Instant at) {
        MergedMention known = mentions.get(mention.getId());
        Mention before = known == null ? null : StateSerde.MENTIONS.read(known.getMention());
        if (before != null && nothingNew(before, mention)) {
            metrics.repeated();
            return Result.NOTHING;
        }
        KeyValue<String, OpenEvent> event = eventOf(mergeKey, known, mention, at);
        if (event == null) {
            // Its event is beyond the horizon, or it never had one: the retraction still has to be told. It names no
            // event; who keeps mentions keeps the one they know.
            return new Result(mention, null);
        }
        Mention merged =
                Mention.newBuilder(mention).setEventId(event.value.getId()).build();
        mentions.put(
                merged.getId(),
                MergedMention.newBuilder()
                        .setEventKey(event.key)
                        .setMention(StateSerde.MENTIONS.write(merged))
                        .build());
        OpenEvent changed = change(event.value, before, merged, at);
        events.put(event.key, changed);
        return new Result(merged, event(changed));
    }

    /** Forgets events whose last record is older. */
    void forget(Instant limit) {
        for (KeyValue<String, OpenEvent> event : events.untouchedSince(limit)) {
            members.mentions(event.value.getId()).forEach(mentions::delete);
            members.forget(event.value.getId());
            events.delete(event.key);
        }
    }

    private static boolean nothingNew(Mention before, Mention mention) {
        if (LATER.compare(mention, before) < 0) {
            return true;
        }
        // When it was coded, and by which run, changes nothing that was said.
        Mention comparable = Mention.newBuilder(mention)
                .setEventId(before.getEventId())
                .setCodedAt(before.getCodedAt())
                .setTraceId(before.getTraceId())
                .build();
        return comparable.equals(before);
    }

    private @Nullable KeyValue<String, OpenEvent> eventOf(
            String mergeKey, @Nullable MergedMention known, Mention mention, Instant at) {
        boolean active = mention.getState() != MentionState.RETRACTED;
        OpenEvent own = known == null ? null : events.get(known.getEventKey());
        if (known != null && own != null) {
            if (active) {
                metrics.updated();
            } else {
                metrics.retracted();
            }
            return KeyValue.pair(known.getEventKey(), own);
        }
        if (!active) {
            metrics.retracted();
            return null;
        }
        Optional<KeyValue<String, OpenEvent>> found = events.find(mergeKey, mention);
        if (found.isPresent()) {
            metrics.joined();
            return found.get();
        }
        metrics.created();
        return created(mergeKey, mention, at);
    }

    private static KeyValue<String, OpenEvent> created(String mergeKey, Mention mention, Instant at) {
        Days days = Days.of(mention);
        String id = Ids.of("event", mention.getId());
        OpenEvent event = OpenEvent.newBuilder()
                .setId(id)
                .setRevision(0)
                .setFirstDay(days.first())
                .setLastDay(days.last())
                .setStatusClass(StatusClass.of(mention.getCoding().getStatus()).name())
                // Stays, even when an article that arrived earlier is coded later: pages of events are ordered by it.
                .setFirstSeenAt(mention.getArrivedAt())
                .setLastSeenAt(mention.getArrivedAt())
                .setTouchedAt(at)
                .setBestMentionId(mention.getId())
                .build();
        return KeyValue.pair(OpenEvents.key(mergeKey, days, id), event);
    }

    private OpenEvent change(OpenEvent event, @Nullable Mention before, Mention now, Instant at) {
        Change left = new Change(0, 0);
        int leaving = 0;
        if (before != null && before.getState() != MentionState.RETRACTED) {
            left = members.remove(event.getId(), before);
            leaving = 1;
        }
        Change joined = new Change(0, 0);
        int joining = 0;
        if (now.getState() != MentionState.RETRACTED) {
            joined = members.add(event.getId(), now);
            joining = 1;
        }
        Place place = joining == 0
                ? OpenEvents.place(event)
                : SamePlace.moreExact(OpenEvents.place(event), now.getCoding().getPlace());
        return OpenEvent.newBuilder(event)
                .setRevision(event.getRevision() + 1)
                .setPlace(place == null ? null : StateSerde.PLACES.write(place))
                .setMentions(event.getMentions() - leaving + joining)
                .setArticles(event.getArticles() + left.articles() + joined.articles())
                .setSources(event.getSources() + left.sources() + joined.sources())
                .setLastSeenAt(later(event.getLastSeenAt(), now.getArrivedAt()))
                .setTouchedAt(later(event.getTouchedAt(), at))
                .setBestMentionId(best(event, before, now))
                .build();
    }

    /** One comparison as long as evidence is gained; all mentions are looked at when the best is lost. */
    private String best(OpenEvent event, @Nullable Mention before, Mention now) {
        String best = event.getBestMentionId();
        boolean bestChanged = before != null && before.getId().equals(best);
        if (!bestChanged && now.getState() != MentionState.RETRACTED) {
            Mention held = mention(best);
            boolean better = held.getState() == MentionState.RETRACTED || Evidence.BEST_FIRST.compare(now, held) < 0;
            return better ? now.getId() : best;
        }
        if (!bestChanged) {
            return best;
        }
        List<Mention> active = members.mentions(event.getId()).stream()
                .map(this::mention)
                .filter(mention -> mention.getState() != MentionState.RETRACTED)
                .toList();
        return active.stream().min(Evidence.BEST_FIRST).map(Mention::getId).orElse(best);
    }

    private Event event(OpenEvent event) {
        Mention best = mention(event.getBestMentionId());
        return Event.newBuilder()
                .setId(event.getId())
                .setRevision(event.getRevision())
                .setCoding(best.getCoding())
                .setMentions(event.getMentions())
                .setArticles(event.getArticles())
                .setSources(event.getSources())
                .setFirstSeenAt(event.getFirstSeenAt())
                .setLastSeenAt(event.getLastSeenAt())
                .setStoryIds(best.getStoryId() == null ? List.of() : List.of(best.getStoryId()))
                .setBestMentionId(best.getId())
                .setEvidence(best.getSentence())
                .setArticleId(best.getArticleId())
                .setTitle(best.getTitle())
                .setUrl(best.getUrl())
                .setPublisher(best.getPublisher())
                .setPublishedAt(best.getPublishedAt())
                .setActive(event.getMentions() > 0)
                .build();
    }

    private Mention mention(String id) {
        return StateSerde.MENTIONS.read(
                Objects.requireNonNull(mentions.get(id), id).getMention());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
