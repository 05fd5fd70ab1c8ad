package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;

/** What a word says of what stands under its preposition: "without visiting", "accused of bombing", "calls for talks". */
final class Prepositions {
    private final Clause clause;
    private final Parse parse;
    private final VerbSigns verbs;
    private final NounSigns nouns;
    private final ContentNouns contents;

    Prepositions(Clause clause, VerbSigns verbs, NounSigns nouns, ContentNouns contents) {
        this.contents = contents;
        this.clause = clause;
        this.parse = clause.parse();
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /** Returns whether what stands above the head may still say something. */
    boolean read(Token preposition, Token head) {
        if (clause.is("WITHOUT", preposition)) {
            clause.sign(Status.NEGATED, preposition);
            return false;
        }
        boolean of = preposition.lemma().equals("of");
        if (head.isNoun()) {
            if (isAccused(head, preposition)) {
                return false;
            }
            if (of && contents.isDeniedWord(head)) {
                return false;
            }
            if (isBlame(head, preposition)) {
                return true;
            }
            if (clause.is("GOVERNING", preposition)) {
                dropped(head);
                nouns.govern(head);
            }
            return of && clause.syntax().isTransparent(head);
        }
        if (head.isVerb()) {
            return ofVerb(preposition, head);
        }
        if (isBlame(head, preposition)) {
            return true;
        }
        if (of && head.lemma().equals("short")) {
            clause.sign(Status.NEGATED, head);
        }
        // "never got round to shelling it"
        return of || head.relation().equals("prep") || head.relation().equals("advmod");
    }

    /** "Plans for a meeting have been dropped", "called off the plan for a march". */
    private void dropped(Token plan) {
        Token verb = plan.relation().equals("dobj") || plan.relation().equals("nsubjpass") ? parse.head(plan) : null;
        boolean off = verb != null
                && clause.is("PLAN_NOUN", plan)
                && (clause.is("NOT", verb) || clause.is("DROP", verb) || nouns.isCalledOff(verb));
        if (off && verb != null) {
            clause.sign(Status.NEGATED, verb);
        }
    }

    /** "responsible for bombing", "on trial for bombing". */
    private boolean isBlame(Token word, Token preposition) {
        boolean blame = clause.words().is("BLAME_WITH", word.lemma() + " " + preposition.lemma());
        if (blame) {
            clause.accuse(word);
        }
        return blame;
    }

    /** "charged two men with bombing": the parser may hang the charge on the charged. */
    private boolean isAccused(Token noun, Token preposition) {
        Token verb = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass") ? parse.head(noun) : null;
        if (verb == null) {
            return false;
        }
        boolean accused = clause.words().is("ALLEGE_WITH", verb.lemma() + " " + preposition.lemma())
                || preposition.lemma().equals("of") && clause.is("ACCUSE", verb);
        if (accused) {
            clause.accuse(verb);
        }
        return accused;
    }

    /** "demanded a truce before letting the convoy pass"; what one does before another thing has been done. */
    private boolean isConditional(Token verb) {
        return clause.is("REQUEST", verb)
                || clause.is("PLAN", verb)
                || clause.is("NOT", verb)
                || parse.child(verb, "neg") != null;
    }

    private boolean ofVerb(Token preposition, Token verb) {
        String both = verb.lemma() + " " + preposition.lemma();
        boolean of = preposition.lemma().equals("of");
        if (of && clause.is("ALLEGE", verb) || clause.words().is("ALLEGE_WITH", both)) {
            clause.accuse(verb);
        } else if (preposition.lemma().equals("for") && clause.is("REQUEST", verb)) {
            clause.sign(Status.REQUESTED, verb);
            clause.say(verb);
        } else if (clause.words().is("PLAN_WITH", both)) {
            clause.sign(Status.FUTURE, verb);
        } else if (preposition.lemma().equals("from") && clause.is("NOT", verb)) {
            clause.sign(Status.NEGATED, verb);
        } else if (clause.words().is("SUPPOSE_WITH", both)
                || clause.words().is("SUPPOSE_DOING", both) && parse.child(preposition, "pcomp") != null) {
            clause.sign(Status.HYPOTHETICAL, verb);
        } else if (preposition.lemma().equals("before") && isConditional(verb)) {
            clause.sign(Status.HYPOTHETICAL, preposition);
        } else if (clause.is("ALONG", preposition) || preposition.lemma().equals("before")) {
            verbs.read(verb);
            return true;
        } else if (clause.is("GOVERNING", preposition)) {
            // "Fears grow of an attack": the noun is the subject, its preposition follows the verb.
            parse.children(verb, "nsubj").stream()
                    .filter(subject -> !clause.is("PLAN_NOUN", subject))
                    .forEach(nouns::govern);
        }
        return false;
    }
}
