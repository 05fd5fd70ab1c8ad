package io.dateline.coder.realis;

import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;

/**
 * Reads how real an event is from the words that govern it: its auxiliaries and modifiers, then every word above it up to the root.
 * Thread-safe.
 */
public final class Realis {
    private final RealisWords words;

    private Realis(RealisWords words) {
        this.words = words;
    }

    /** Reads {@code words.txt}; throws {@link io.dateline.coder.data.BadDataException} naming the line that cannot be used. */
    public static Realis load() {
        return new Realis(RealisWords.load());
    }

    /**
     * Reads the status of an event.
     *
     * @param trigger the word of the event
     * @param carrier the verb that carries it: the trigger itself, or its light verb
     */
    public Reading read(Parse parse, Token trigger, Token carrier) {
        Signs signs = new Signs();
        Climb climb = new Climb(new Clause(parse, new Syntax(parse), words, signs));
        if (!trigger.equals(carrier)) {
            climb.carried(trigger, carrier);
        }
        climb.from(carrier);
        if (isOfThisWeek(parse, trigger)) {
            signs.recent();
        }
        new Sources(parse, words).read(carrier, signs);
        return signs.reading();
    }

    /** "Sunday's strike": its survivors are no veterans. */
    private boolean isOfThisWeek(Parse parse, Token event) {
        return parse.children(event, "poss").stream().anyMatch(day -> words.is("DAY_TO_COME", day.lemma()));
    }
}
