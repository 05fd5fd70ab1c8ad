package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;

/** What a verb's own auxiliaries, adverbs and subjects say: "will meet", "did not meet", "allegedly met", "nobody met". */
final class VerbSigns {

    private final Clause clause;
    private final Parse parse;
    private final Negations negations;
    private final Auxiliaries auxiliaries;
    private final Times times;
    private final Orders orders;

    VerbSigns(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
        this.negations = new Negations(clause);
        this.auxiliaries = new Auxiliaries(clause);
        this.times = new Times(clause);
        this.orders = new Orders(clause);
    }

    /** The verb of the event itself: "did not question the envoy" is no way to say that one did. */
    void readEvent(Token verb) {
        read(verb, false);
    }

    /** A verb whose own "not" is not that of its clause: "it was not right to expel him". */
    void readAffirmed(Token verb) {
        read(verb, true);
    }

    /** A verb above the event. */
    void read(Token verb) {
        read(verb, negations.isAffirmed(verb));
    }

    /** "did not hesitate to attack", "nobody doubts that". */
    boolean isAffirmed(Token verb) {
        return negations.isAffirmed(verb);
    }

    private void read(Token verb, boolean affirmed) {
        for (Token child : parse.children(verb)) {
            if (affirmed && negations.isNegation(child)) {
                continue;
            }
            switch (child.relation()) {
                case "neg" -> negations.signNot(child);
                case "aux" -> auxiliaries.sign(verb, child);
                case "advmod", "npadvmod" -> adverb(verb, child);
                case "mark" -> mark(child);
                case "nsubj", "nsubjpass", "dobj" -> negations.signNobody(child);
                case "prep" -> times.signPeriod(child);
                default -> {}
            }
        }
        if (orders.isOrder(verb)) {
            clause.sign(Status.REQUESTED, verb);
        }
        if (auxiliaries.isInverted(verb)) {
            clause.sign(Status.HYPOTHETICAL, verb);
        }
        if (times.isToCome(verb)) {
            clause.sign(Status.FUTURE, verb);
        }
    }

    /** An auxiliary that a coordinated verb shares: "will meet and sign". */
    void shared(Token first, Token verb) {
        auxiliaries.shared(first, verb);
    }

    /** What is said of the word that passes a clause on: "did not say whether ..." leaves open what the clause says. */
    void readAsWord(Token verb) {
        for (Token child : parse.children(verb, "neg", "advmod", "nsubj")) {
            if (child.relation().equals("advmod") && clause.is("ALLEGED_WORD", child)) {
                clause.sign(Status.ALLEGED, child);
            } else if (!child.relation().equals("nsubj") && clause.is("NOT_WORD", child)
                    || child.relation().equals("nsubj") && negations.isNobody(child)) {
                clause.sign(Status.HYPOTHETICAL, child);
            }
        }
    }

    private void mark(Token mark) {
        if (clause.is("IF", mark)) {
            clause.sign(Status.HYPOTHETICAL, mark);
        }
    }

    private void adverb(Token verb, Token child) {
        if (times.isLongAgo(verb, child)) {
            clause.sign(Status.HISTORICAL, child);
        }
        Token no = parse.child(child, "neg");
        if (no != null && child.lemma().equals("long")) {
            clause.sign(Status.NEGATED, no);
        } else if (child.relation().equals("advmod")
                && clause.is("NOT_WORD", child)
                && !child.lemma().equals("no")) {
            negations.signNot(child);
        } else if (clause.is("ALLEGED_WORD", child)) {
            clause.sign(Status.ALLEGED, child);
        } else if (clause.is("SUPPOSE_WORD", child)) {
            clause.sign(Status.HYPOTHETICAL, child);
        }
    }
}
