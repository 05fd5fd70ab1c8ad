package io.dateline.coder;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.place.FoundPlace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its article knows.
 *
 * @param day the day from which relative dates are counted
 * @param places places of this sentence; offsets are into the sentence
 * @param datelinePlace place of the report's dateline, or null
 * @param parties the article's parties so far
 */
record SentenceContext(
        Parse parse,
        LocalDate day,
        List<FoundPlace> places,
        @Nullable FoundPlace datelinePlace,
        Parties parties,
        @Nullable Explanation explanation) {

    void explain(String line) {
        if (explanation != null) {
            explanation.add(line);
        }
    }
}
