package io.dateline.coder.event;

import java.util.Set;

/**
 * What must stand beside a trigger.
 *
 * @param kind which slot
 * @param name the preposition for {@code PREP}, else ""
 * @param words lemmas allowed in the slot; empty for any
 */
record Condition(Kind kind, String name, Set<String> words) {

    enum Kind {
        /** Direct object, or subject of the passive; the object of "of" for a noun. */
        OBJ,
        /** No direct object. */
        NOOBJ,
        /** Subject of the active. */
        SUBJ,
        /** A preposition, with what it governs. */
        PREP,
        /** A particle ("break off"). */
        PRT,
        /** A word before a noun ("air strike"). */
        MOD,
        /** A verb or noun that completes the trigger ("agree to withdraw"). */
        COMP,
        /** A clause that completes the trigger and tells what somebody does, not what is done to somebody. */
        DOES,
        /** An infinitive that completes the trigger ("plan to visit"). */
        INF,
        /** A clause that says what somebody must or should do ("said that Chad must withdraw"). */
        MUST,
        /** A clause in the subjunctive ("insisted that Chad withdraw"). */
        SUBJUNCTIVE,
        /** An adverb, or an adjective that completes the verb. */
        ADV,
        /** The subject names two or more peoples or countries ("French and Egyptian ships"). */
        PEOPLES
    }

    int weight() {
        if (kind == Kind.NOOBJ) {
            return 1;
        }
        return words.isEmpty() ? 2 : 3;
    }
}
