package io.dateline.coder;

import io.dateline.coder.when.DayExpression;
import io.dateline.coder.when.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that a sentence names, looked for when the first event asks for them. Not thread-safe. */
final class DaysOfSentence {
    private final String sentence;
    private final LocalDate day;
    private @Nullable List<DayExpression> ahead;
    private @Nullable List<DayExpression> past;

    /** @param day from which relative dates are counted */
    DaysOfSentence(String sentence, LocalDate day) {
        this.sentence = sentence;
        this.day = day;
    }

    /** In order of the sentence; a bare weekday is the next one when {@code future}. */
    List<DayExpression> all(boolean future) {
        List<DayExpression> known = future ? ahead : past;
        if (known != null) {
            return known;
        }
        List<DayExpression> found = List.copyOf(Days.find(sentence, day, future));
        if (future) {
            ahead = found;
        } else {
            past = found;
        }
        return found;
    }
}
