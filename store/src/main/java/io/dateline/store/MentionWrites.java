package io.dateline.store;

import io.dateline.schemas.RecordJson;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Mention;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Mentions, retracted ones too: a retraction is a state of the row. */
final class MentionWrites {

    // By time first: revisions begin anew with an article that was forgotten. The retraction of a mention whose event
    // was
    // forgotten names none.
    private static final String MENTION = Upsert.into(
            "mentions",
            "(excluded.coded_at, excluded.revision) >= (mentions.coded_at, mentions.revision)",
            "id",
            "article_id",
            "revision",
            "state",
            "event_id?",
            "story_id",
            "copy_of",
            "sentence_number",
            "start_offset",
            "end_offset",
            "sentence",
            "lead",
            "type",
            "status",
            "confidence",
            "coding=CAST(:coding AS jsonb)",
            "title",
            "url",
            "publisher",
            "domain",
            "published_at",
            "arrived_at",
            "coded_at",
            "coder",
            "dictionary",
            "trace_id");

    private MentionWrites() {}

    static void write(Handle handle, Collection<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(MENTION);
        for (Mention mention : mentions) {
            Coding coding = mention.getCoding();
            batch.bind("id", mention.getId())
                    .bind("article_id", mention.getArticleId())
                    .bind("revision", mention.getRevision())
                    .bind("state", mention.getState().name())
                    .bind("event_id", mention.getEventId())
                    .bind("story_id", mention.getStoryId())
                    .bind("copy_of", mention.getCopyOf())
                    .bind("sentence_number", mention.getSentenceNumber())
                    .bind("start_offset", mention.getStart())
                    .bind("end_offset", mention.getEnd())
                    .bind("sentence", mention.getSentence())
                    .bind("lead", mention.getLead())
                    .bind("type", CodingColumns.type(coding))
                    .bind("status", coding.getStatus().name())
                    .bind("confidence", coding.getConfidence())
                    .bind("coding", RecordJson.write(coding))
                    .bind("title", mention.getTitle())
                    .bind("url", mention.getUrl())
                    .bind("publisher", mention.getPublisher())
                    .bind("domain", mention.getDomain())
                    .bind("published_at", mention.getPublishedAt())
                    .bind("arrived_at", mention.getArrivedAt())
                    .bind("coded_at", mention.getCodedAt())
                    .bind("coder", mention.getCoder())
                    .bind("dictionary", mention.getDictionary())
                    .bind("trace_id", mention.getTraceId())
                    .add();
        }
        batch.execute();
    }
}
