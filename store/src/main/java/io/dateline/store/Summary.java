package io.dateline.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much there is.
 *
 * @param articles articles that arrived
 * @param outcomes coded articles by outcome
 * @param waiting articles not coded yet, mentions of their latest coding not stored yet, and mentions whose event does not tell of them
 *     yet
 * @param mentions active mentions
 * @param events active events
 * @param eventsByType active events by PLOVER type, by CAMEO root where there is no type; most frequent first
 * @param eventsByStatus active events by status; most frequent first
 * @param latestArticleAt arrival of the newest article; null when there is none
 * @param latestEventAt last report of any event; null when there is none
 */
public record Summary(
        long articles,
        Map<String, Long> outcomes,
        long waiting,
        long mentions,
        long events,
        Map<String, Long> eventsByType,
        Map<String, Long> eventsByStatus,
        @Nullable Instant latestArticleAt,
        @Nullable Instant latestEventAt) {

    /** Articles that went through the coder, whatever came of them. */
    public long coded() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Whether everything that arrived has gone through every stage: coded, merged and stored. An article, coding or mention that went to
     * the dead letters keeps it false, until its letter is replayed.
     */
    public boolean settled() {
        return waiting == 0;
    }
}
