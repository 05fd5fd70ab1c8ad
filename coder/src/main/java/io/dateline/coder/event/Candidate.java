package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the words have it, before anybody asked who the parties are.
 *
 * @param pattern id of the pattern that fired
 * @param code CAMEO code
 * @param type PLOVER type in place of the code's, or null
 * @param modes PLOVER modes in place of the code's; empty for the code's own
 * @param trigger the word that fired
 * @param clause the verb whose auxiliaries and surroundings say whether it is real: the trigger, or its light verb
 * @param triggerText trigger words
 * @param actors slots where the actor may stand, best first
 * @param recipients slots where the recipient may stand, best first
 * @param aimed somebody may be acted upon; false for acts such as resigning
 * @param symmetric the parties are equals
 * @param nominal a noun fired, on its own or under a light verb
 * @param announced the act is only announced by the trigger ("plans to visit")
 * @param governor the event of accusing, denying or claiming to which this one is the content; null for most
 * @param specificity how much the pattern asked for
 */
public record Candidate(
        String pattern,
        String code,
        @Nullable EventType type,
        List<String> modes,
        Token trigger,
        Token clause,
        String triggerText,
        List<List<Token>> actors,
        List<List<Token>> recipients,
        boolean aimed,
        boolean symmetric,
        boolean nominal,
        boolean announced,
        @Nullable Candidate governor,
        int specificity) {
    /** Begin of the pattern id of an event whose type the linear model tells. */
    public static final String GUESS = "linear.";

    /** Whether the linear model tells the type: it has learnt the type with announcements and refusals counted in. */
    public boolean isGuess() {
        return pattern.startsWith(GUESS);
    }

    /** Whether the word is the event's own or stands below it in the tree. */
    public boolean governs(Parse parse, Token word) {
        return parse.upwards(word).stream().anyMatch(this::holds);
    }

    /** Whether the word is the event's own. */
    public boolean holds(Token word) {
        return word.equals(trigger) || word.equals(clause);
    }

    Candidate withRecipients(List<List<Token>> others) {
        return new Candidate(
                pattern,
                code,
                type,
                modes,
                trigger,
                clause,
                triggerText,
                actors,
                others,
                aimed,
                symmetric,
                nominal,
                announced,
                governor,
                specificity);
    }

    /** The same event with a code that its setting makes more exact, and that code's own modes. */
    public Candidate withCode(String other) {
        return new Candidate(
                pattern,
                other,
                type,
                List.of(),
                trigger,
                clause,
                triggerText,
                actors,
                recipients,
                aimed,
                symmetric,
                nominal,
                announced,
                governor,
                specificity);
    }
}
