package io.dateline.console.api;

import io.dateline.store.EventRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event with everything that was coded. */
public record EventView(
        String id,
        int revision,
        boolean active,
        CodingView coding,
        Counts counts,
        Evidence evidence,
        List<String> storyIds,
        Instant firstSeenAt,
        Instant lastSeenAt) {

    public static EventView of(EventRow event) {
        return new EventView(
                event.id(),
                event.revision(),
                event.active(),
                CodingView.of(event.coding()),
                new Counts(event.mentions(), event.articles(), event.sources()),
                Evidence.of(event),
                event.storyIds(),
                event.firstSeenAt(),
                event.lastSeenAt());
    }

    /** How often it was reported. */
    public record Counts(int mentions, int articles, int sources) {}

    /** The sentence that says so, and where it stands. */
    public record Evidence(
            String sentence,
            String mentionId,
            String articleId,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable Instant publishedAt) {

        static Evidence of(EventRow event) {
            return new Evidence(
                    event.evidence(),
                    event.bestMentionId(),
                    event.articleId(),
                    event.title(),
                    event.url(),
                    event.publisher(),
                    event.publishedAt());
        }
    }
}
