package io.dateline.coder.actor;

import io.dateline.coder.actor.Lexicon.Match;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which of a name's entries is meant. */
final class EntryChoice {

    private final @Nullable LocalDate day;
    private final @Nullable String near;

    /**
     * @param day on which an office is held; null when not known
     * @param near country that decides between namesakes ("the PRI"), null when there is none
     */
    EntryChoice(@Nullable LocalDate day, @Nullable String near) {
        this.day = day;
        this.near = near;
    }

    /** The entry of that kind which holds on the day, or the nearest to it; namesakes are decided by the country nearby. */
    @Nullable
    Entry pick(Match match, Entry.Kind kind) {
        Entry best = null;
        int bestScore = -1;
        for (Entry entry : match.entries()) {
            if (entry.kind() != kind) {
                continue;
            }
            int score = (entry.country() != null && entry.country().equals(near) ? 4 : 0) + (entry.holds(day) ? 2 : 0);
            boolean later = best != null && score == bestScore && isNearer(entry, best);
            if (score > bestScore || later) {
                best = entry;
                bestScore = score;
            }
        }
        return best;
    }

    /** Of two terms that both miss the day, the last one before it; without a day the latest. */
    private boolean isNearer(Entry entry, Entry best) {
        if (entry.from() == null || best.from() == null) {
            return false;
        }
        boolean started = day == null || !entry.from().isAfter(day);
        boolean bestStarted = day == null || !best.from().isAfter(day);
        return started == bestStarted ? entry.from().isAfter(best.from()) : started;
    }
}
