package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.place.FoundPlace;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sentence as what it is, prose or a headline: capitals that name nobody are lowered, and a word that must be its verb is read as
 * one.
 */
record SentenceParser(Parser parser, EventFinder finder, TriggerScan triggers, Actors actors) {
    /**
     * The parse, or null when the tags are not worth it.
     *
     * @param places of the sentence, which keep their capitals
     */
    @Nullable
    Parse parse(String sentence, List<FoundPlace> places, Predicate<Parse> worth) {
        String text = Headline.isTitleCase(sentence) ? Headline.lowered(sentence, places, triggers) : sentence;
        Parse tagged = parser.parse(text, worth);
        if (tagged == null) {
            return null;
        }
        HeadlineVerb verb = HeadlineVerb.in(tagged, finder, actors);
        Parse first = verb == null ? tagged : parser.parse(text, verb.token(), verb.tag());
        String announced = Headline.announced(first);
        return announced == null ? first : parser.parse(announced);
    }
}
