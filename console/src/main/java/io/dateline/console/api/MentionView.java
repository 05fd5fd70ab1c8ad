package io.dateline.console.api;

import io.dateline.store.MentionRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sentence of one article. */
public record MentionView(
        String id,
        String articleId,
        @Nullable String feedId,
        int revision,
        int sentenceNumber,
        int start,
        int end,
        String sentence,
        boolean lead,
        CodingView coding,
        @Nullable String copyOf,
        @Nullable String eventId,
        String state,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String domain,
        @Nullable Instant publishedAt,
        Instant arrivedAt,
        Instant codedAt,
        String coder,
        String dictionary) {

    public static MentionView of(MentionRow mention) {
        return new MentionView(
                mention.id(),
                mention.articleId(),
                mention.feedId(),
                mention.revision(),
                mention.sentenceNumber(),
                mention.start(),
                mention.end(),
                mention.sentence(),
                mention.lead(),
                CodingView.of(mention.coding()),
                mention.copyOf(),
                mention.eventId(),
                Symbols.lower(mention.state()),
                mention.title(),
                mention.url(),
                mention.publisher(),
                mention.domain(),
                mention.publishedAt(),
                mention.arrivedAt(),
                mention.codedAt(),
                mention.coder(),
                mention.dictionary());
    }
}
