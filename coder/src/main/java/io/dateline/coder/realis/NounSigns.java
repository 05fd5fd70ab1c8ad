package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;

/** What a noun's modifiers say ("a planned visit", "no talks"), and what a noun says of what it governs ("fears of a war"). */
final class NounSigns {
    private final Clause clause;
    private final Parse parse;

    NounSigns(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    void read(Token noun) {
        for (Token child : parse.children(
                noun, "nmod", "amod", "compound", "det", "neg", "advmod", "acl", "poss", "relcl", "qmod")) {
            boolean after =
                    child.relation().equals("relcl") || child.relation().equals("acl") && child.index() > noun.index();
            if (after) {
                participle(child);
            } else {
                modifier(child);
            }
        }
    }

    /** "talks scheduled for Monday", "talks called off". */
    private void participle(Token verb) {
        boolean bare = verb.tag().equals("VBN") || verb.tag().equals("VBD");
        if (bare && clause.isForm("PLAN_WORD", verb)) {
            clause.sign(Status.FUTURE, verb);
        } else if (bare && isCalledOff(verb)) {
            clause.sign(Status.NEGATED, verb);
        }
    }

    /** "called off", "fell through": the particle makes the sense. */
    boolean isCalledOff(Token verb) {
        return parse.children(verb, "prt", "advmod", "prep").stream()
                .anyMatch(particle -> clause.words().is("CALLED_OFF", verb.lemma() + " " + particle.lemma()));
    }

    private void modifier(Token word) {
        if (clause.isForm("NOT_WORD", word)) {
            clause.sign(Status.NEGATED, word);
        } else if (clause.isForm("PLAN_WORD", word)) {
            clause.sign(Status.FUTURE, word);
        } else if (clause.isForm("ALLEGED_WORD", word)) {
            clause.sign(Status.ALLEGED, word);
        } else if (clause.isForm("SUPPOSE_WORD", word)) {
            clause.sign(Status.HYPOTHETICAL, word);
        } else if (clause.isForm("PAST_WORD", word)) {
            clause.sign(Status.HISTORICAL, word);
        }
    }

    /** "is likely to visit", "are unable to meet". */
    void state(Token adjective) {
        if (clause.isForm("NOT_WORD", adjective)) {
            clause.sign(Status.NEGATED, adjective);
        } else if (clause.isForm("PLAN_WORD", adjective)) {
            clause.sign(Status.FUTURE, adjective);
        } else if (clause.isForm("SUPPOSE_WORD", adjective)) {
            clause.sign(Status.HYPOTHETICAL, adjective);
        }
    }

    /** "a threat to attack", "the possibility of talks", "the anniversary of the invasion". Returns whether the noun says nothing. */
    boolean govern(Token noun) {
        boolean none = parse.children(noun, "det", "neg").stream().anyMatch(word -> clause.is("NOT_WORD", word));
        if (none && clause.is("NO_NOUN", noun)) {
            clause.sign(Status.NEGATED, noun);
        } else if (clause.is("DENIAL_NOUN", noun)) {
            clause.sign(Status.DENIED, noun);
        } else if (clause.is("NOT_NOUN", noun)) {
            clause.sign(Status.NEGATED, noun);
        } else if (clause.is("REQUEST_NOUN", noun)) {
            clause.sign(Status.REQUESTED, noun);
        } else if (clause.is("SUPPOSE_NOUN", noun)) {
            clause.sign(Status.HYPOTHETICAL, noun);
        } else if (clause.is("PLAN_NOUN", noun)) {
            clause.sign(Status.FUTURE, noun);
        } else if (clause.is("PAST_NOUN", noun)) {
            clause.sign(Status.HISTORICAL, noun);
        } else if (clause.is("CLAIM_NOUN", noun)) {
            clause.sign(Status.ALLEGED, noun);
        } else {
            return true;
        }
        return false;
    }
}
