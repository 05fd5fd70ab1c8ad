package io.dateline.store;

import io.dateline.schemas.RecordJson;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.When;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Events in their latest state. */
final class EventWrites {

    // A revision that is there already is no change, and must not wake those who listen. By time first: revisions begin
    // anew with an event that was forgotten.
    private static final String EVENT = Upsert.into(
            "events",
            "(excluded.last_seen_at, excluded.revision) > (events.last_seen_at, events.revision)",
            "id",
            "revision",
            "active",
            "type",
            "modes",
            "contexts",
            "cameo",
            "cameo_root",
            "quad",
            "gdelt_quad",
            "goldstein",
            "plover_score",
            "status",
            "confidence",
            "countries",
            "actor_countries",
            "actor_sectors",
            "recipient_countries",
            "recipient_sectors",
            "actor_keys",
            "recipient_keys",
            "place_name",
            "place_country",
            "place_admin1",
            "place_precision",
            "latitude",
            "longitude",
            "first_day",
            "last_day",
            "mentions",
            "articles",
            "sources",
            "first_seen_at",
            "last_seen_at",
            "story_ids",
            "best_mention_id",
            "evidence",
            "article_id",
            "title",
            "url",
            "publisher",
            "published_at",
            "coding=CAST(:coding AS jsonb)",
            "words=to_tsvector('simple', :words)",
            "change_xid=pg_current_xact_id()");

    private EventWrites() {}

    static void write(Handle handle, Collection<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(EVENT);
        for (Event event : events) {
            bindEvent(batch, event);
            bindWhat(batch, event.getCoding());
            bindWho(batch, event.getCoding());
            bindWhere(batch, event.getCoding().getPlace());
            bindWhen(batch, event.getCoding().getWhen());
            batch.add();
        }
        batch.execute();
    }

    private static void bindEvent(PreparedBatch batch, Event event) {
        batch.bind("id", event.getId())
                .bind("revision", event.getRevision())
                .bind("active", event.getActive())
                .bind("mentions", event.getMentions())
                .bind("articles", event.getArticles())
                .bind("sources", event.getSources())
                .bind("first_seen_at", event.getFirstSeenAt())
                .bind("last_seen_at", event.getLastSeenAt())
                .bindArray("story_ids", String.class, event.getStoryIds())
                .bind("best_mention_id", event.getBestMentionId())
                .bind("evidence", event.getEvidence())
                .bind("article_id", event.getArticleId())
                .bind("title", event.getTitle())
                .bind("url", event.getUrl())
                .bind("publisher", event.getPublisher())
                .bind("published_at", event.getPublishedAt())
                .bind("words", CodingColumns.words(event));
    }

    private static void bindWhat(PreparedBatch batch, Coding coding) {
        batch.bind("type", CodingColumns.type(coding))
                .bindArray("modes", String.class, coding.getModes())
                .bindArray("contexts", String.class, coding.getContexts())
                .bind("cameo", coding.getCameo())
                .bind("cameo_root", coding.getCameoRoot())
                .bind("quad", coding.getQuad())
                .bind("gdelt_quad", coding.getGdeltQuad())
                .bind("goldstein", coding.getGoldstein())
                .bind("plover_score", coding.getPloverScore())
                .bind("status", coding.getStatus().name())
                .bind("confidence", coding.getConfidence())
                .bind("coding", RecordJson.write(coding));
    }

    private static void bindWho(PreparedBatch batch, Coding coding) {
        bindSet(batch, "countries", CodingColumns.countries(coding));
        bindSet(batch, "actor_countries", CodingColumns.countries(coding.getActors()));
        bindSet(batch, "actor_sectors", CodingColumns.sectors(coding.getActors()));
        bindSet(batch, "actor_keys", CodingColumns.keys(coding.getActors()));
        bindSet(batch, "recipient_countries", CodingColumns.countries(coding.getRecipients()));
        bindSet(batch, "recipient_sectors", CodingColumns.sectors(coding.getRecipients()));
        bindSet(batch, "recipient_keys", CodingColumns.keys(coding.getRecipients()));
    }

    private static void bindWhere(PreparedBatch batch, @Nullable Place place) {
        batch.bind("place_name", place == null ? null : place.getName())
                .bind("place_country", place == null ? null : place.getCountry())
                .bind("place_admin1", place == null ? null : place.getAdmin1())
                .bind(
                        "place_precision",
                        place == null ? null : place.getPrecision().name())
                .bind("latitude", place == null ? null : place.getLatitude())
                .bind("longitude", place == null ? null : place.getLongitude());
    }

    private static void bindWhen(PreparedBatch batch, @Nullable When when) {
        batch.bind("first_day", when == null ? null : when.getFirstDay())
                .bind("last_day", when == null ? null : when.getLastDay());
    }

    private static void bindSet(PreparedBatch batch, String name, Set<String> values) {
        batch.bindArray(name, String.class, values);
    }
}
