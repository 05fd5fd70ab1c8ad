package io.dateline.console.api;

import io.dateline.store.Summary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much there is. */
public record SummaryView(
        long articles,
        long coded,
        Map<String, Long> outcomes,
        boolean settled,
        long mentions,
        long events,
        Map<String, Long> eventsByType,
        Map<String, Long> eventsByStatus,
        @Nullable Instant latestArticleAt,
        @Nullable Instant latestEventAt) {

    public static SummaryView of(Summary summary) {
        return new SummaryView(
                summary.articles(),
                summary.coded(),
                lowerKeys(summary.outcomes()),
                summary.settled(),
                summary.mentions(),
                summary.events(),
                summary.eventsByType(),
                lowerKeys(summary.eventsByStatus()),
                summary.latestArticleAt(),
                summary.latestEventAt());
    }

    private static Map<String, Long> lowerKeys(Map<String, Long> counts) {
        Map<String, Long> lower = new LinkedHashMap<>();
        counts.forEach((key, count) -> lower.put(Symbols.lower(key), count));
        return lower;
    }
}
