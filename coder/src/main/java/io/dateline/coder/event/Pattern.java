package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.schemas.record.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pattern for one trigger lemma; a line of a pattern file with several lemmas makes several patterns.
 *
 * @param id stable name: kind, lemma and conditions ("verb.sign+obj:AGREEMENT")
 * @param code CAMEO code; null for a pattern that says that this is no event
 * @param operator name of the operator that composes its code with that of the complement; null for a plain pattern
 * @param type PLOVER type in place of the code's; null for the code's own
 * @param modes PLOVER modes in place of the code's; empty for the code's own
 * @param example a sentence that the pattern codes, or null
 * @param line where it stands, for messages
 */
record Pattern(
        String id,
        Kind kind,
        String lemma,
        List<Condition> conditions,
        @Nullable String code,
        @Nullable String operator,
        @Nullable EventType type,
        List<String> modes,
        Roles roles,
        @Nullable String example,
        Line line) {

    enum Kind {
        VERB,
        NOUN
    }

    /**
     * Where the parties stand.
     *
     * @param from slots of the actor, first choice first; empty for the usual ones
     * @param to slots of the recipient, first choice first; empty for the usual ones
     * @param symmetric parties are equals ("A and B met")
     * @param weak a noun that is no event of its own: it wants a light verb or an operator
     */
    record Roles(List<String> from, List<String> to, boolean symmetric, boolean weak) {}

    /** How many words its conditions allow: of two patterns that ask for as much the narrower one knows more. */
    int breadth() {
        return conditions.stream()
                .mapToInt(condition -> condition.words().size())
                .sum();
    }

    int specificity() {
        return conditions.stream().mapToInt(Condition::weight).sum();
    }
}
