package io.dateline.coder;

import io.dateline.schemas.record.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article.
 *
 * @param outcome coded, nothing found, or why it was not read
 * @param reason the document type that was rejected, or null
 * @param language ISO 639-1 code; "und" when it could not be told
 * @param sentences how many sentences the report has
 * @param parsed how many of them were worth parsing
 * @param skipped how many were not, by reason; with {@code parsed} they make up all
 * @param events in order of the text, the surest first within a sentence
 */
public record CodedArticle(
        Outcome outcome,
        @Nullable String reason,
        String language,
        int sentences,
        int parsed,
        Map<Skipped, Integer> skipped,
        List<CodedEvent> events) {

    public CodedArticle {
        skipped = Map.copyOf(skipped);
        events = List.copyOf(events);
    }
}
