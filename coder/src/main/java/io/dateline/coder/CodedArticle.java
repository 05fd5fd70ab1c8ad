package io.dateline.coder;

import io.dateline.schemas.record.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article.
 *
 * @param outcome coded, nothing found, or why it was not read
 * @param reason the document type that was rejected, or null
 * @param language ISO 639-1 code; "und" when it could not be told
 * @param sentences how many sentences the report has
 * @param parsed how many of them the scan held worth parsing
 * @param events in order of the text, the surest first within a sentence
 */
public record CodedArticle(
        Outcome outcome, @Nullable String reason, String language, int sentences, int parsed, List<CodedEvent> events) {

    public CodedArticle {
        events = List.copyOf(events);
    }
}
