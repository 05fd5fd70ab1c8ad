package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Discourse;
import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its article knows.
 *
 * @param day the day from which relative dates are counted
 * @param lead whether it is the report's first, which tells the news
 * @param places places of this sentence; offsets are into the sentence
 * @param datelinePlace place of the report's dateline, or null
 * @param actors who is who
 * @param discourse whom the article named so far
 * @param explanation null when nobody asks
 * @param days the dates it names
 */
record SentenceContext(
        Parse parse,
        LocalDate day,
        boolean lead,
        List<FoundPlace> places,
        @Nullable FoundPlace datelinePlace,
        Actors actors,
        Discourse discourse,
        @Nullable Explanation explanation,
        DaysOfSentence days) {

    /** The parties that a noun phrase names. */
    List<ResolvedActor> parties(Token head) {
        return actors.resolve(parse, head, day, discourse);
    }

    void explain(String line) {
        if (explanation != null) {
            explanation.add(line);
        }
    }
}
