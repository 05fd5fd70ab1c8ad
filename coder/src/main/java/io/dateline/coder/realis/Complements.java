package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;

/** What a verb says of the clause that complements it: "denied that …", "agreed to …", "urged them to …", "began to …". */
final class Complements {
    private final Clause clause;
    private final Parse parse;
    private final VerbSigns verbs;
    private final NounSigns nouns;
    private final ContentNouns contents;

    Complements(Clause clause, VerbSigns verbs, NounSigns nouns, ContentNouns contents) {
        this.contents = contents;
        this.clause = clause;
        this.parse = clause.parse();
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /** Returns whether what stands above the head may still say something. */
    boolean read(Token token, Token head) {
        if (!head.isVerb()) {
            boolean judged = clause.isForm("JUDGED", head);
            if (judged && isSaid(token)) {
                clause.sign(Status.DENIED, head);
            }
            if (!judged && !clause.hasTo(token) && contents.read(head)) {
                return false;
            }
            nouns.state(head);
            nouns.govern(head);
            return true;
        }
        if (verbs.isAffirmed(head)) {
            verbs.read(head);
            return true;
        }
        boolean infinitive = clause.hasTo(token) || token.relation().equals("xcomp");
        boolean asked = infinitive
                && clause.is("REQUEST", head)
                && !isAhead(token, head)
                && !isOwnWish(token, head)
                && !clause.is("NOT", head)
                && !clause.is("PASS", head);
        if (asked) {
            clause.sign(Status.REQUESTED, head);
            clause.say(head);
            return true;
        }
        if (isOpen(head)) {
            clause.sign(Status.HYPOTHETICAL, head);
            // "refused to rule it out": the refusal is of the ruling out.
            return parse.child(head, "neg") != null;
        }
        if (isNounInDisguise(head)) {
            contents.readVerb(head);
            return true;
        }
        if (isAhead(token, head)) {
            clause.sign(Status.FUTURE, head);
        } else if (clause.is("STATE_VERB", head)) {
            state(token, head);
        } else if (clause.is("DENY", head) || !infinitive && isDisputed(head)) {
            clause.sign(Status.DENIED, head);
            clause.say(head);
        } else if (clause.is("NOT", head)) {
            clause.sign(Status.NEGATED, head);
        } else if (infinitive) {
            infinitive(token, head);
        } else {
            finite(token, head);
        }
        if (isJudgement(token, head)) {
            verbs.readAffirmed(head);
        } else if (!infinitive && isWord(head)) {
            verbs.readAsWord(head);
        } else {
            verbs.read(head);
        }
        return true;
    }

    private void state(Token token, Token verb) {
        Token state = parse.child(verb, "acomp", "oprd", "attr");
        if (state == null) {
            return;
        }
        nouns.state(state);
        boolean not = parse.child(verb, "neg") != null;
        boolean meant = !clause.isForm("JUDGED", state) || isSaid(token);
        if (meant && clause.isForm(not ? "TRUE_WORD" : "FALSE_WORD", state)) {
            clause.sign(Status.DENIED, state);
        }
    }

    /** "was not right to expel him": done, and judged. */
    private boolean isJudgement(Token token, Token verb) {
        return clause.is("STATE_VERB", verb)
                && !isSaid(token)
                && parse.children(verb, "acomp").stream().anyMatch(state -> clause.isForm("JUDGED", state));
    }

    /** "wrong to say that he did": what is judged is a word, not an act. */
    private boolean isSaid(Token verb) {
        return clause.is("SAY", verb) || clause.is("ALLEGE", verb) || clause.is("SUPPOSE", verb);
    }

    /** Whether a verb only passes on, or doubts, what its clause says: its own "not" is not the clause's. */
    private boolean isWord(Token verb) {
        return clause.is("SAY", verb)
                || clause.is("ALLEGE", verb)
                || clause.is("SUPPOSE", verb)
                || clause.is("KNOW", verb)
                || isUnclear(verb);
    }

    /** "It is not clear that ...". */
    private boolean isUnclear(Token verb) {
        return clause.is("STATE_VERB", verb)
                && parse.children(verb, "acomp").stream().anyMatch(state -> clause.is("CLEAR", state));
    }

    /** "Claims that troops fired are false": the parser takes the first word of the sentence for a verb without a subject. */
    private boolean isNounInDisguise(Token verb) {
        return verb.tag().equals("VBZ")
                && parse.child(verb, "nsubj", "nsubjpass", "expl") == null
                && verb.index() <= 1
                && contents.isWord(verb);
    }

    /** "did not rule out that", "never ruled out that", "refused to rule out that": it is left open. */
    boolean isOpen(Token verb) {
        if (!hasParticle(verb, "DENY_WITH")) {
            return false;
        }
        Token head = parse.head(verb);
        boolean refused = head != null
                && (clause.is("WITHOUT", head)
                        || clause.is("NOT", head) && verb.relation().equals("xcomp"));
        return refused
                || parse.child(verb, "neg") != null
                || parse.children(verb, "advmod").stream().anyMatch(word -> clause.is("NOT_WORD", word));
    }

    /** "ruled out that", "disputes that". */
    private boolean isDisputed(Token verb) {
        return clause.is("DENY_CLAIM", verb) || hasParticle(verb, "DENY_WITH");
    }

    private boolean hasParticle(Token verb, String list) {
        return parse.children(verb, "prt").stream()
                .anyMatch(particle -> clause.words().is(list, verb.lemma() + " " + particle.lemma()));
    }

    private void infinitive(Token token, Token head) {
        boolean yet = parse.children(head, "advmod").stream().anyMatch(word -> clause.is("YET", word));
        if (yet && clause.is("YET_VERB", head)) {
            clause.sign(Status.NEGATED, head);
            return;
        }
        if (clause.is("PASS", head)) {
            return;
        }
        if (clause.is("HEARSAY", head) && parse.child(head, "auxpass") != null) {
            if (clause.is("SUPPOSE", head)) {
                clause.sign(Status.HYPOTHETICAL, head);
            } else {
                clause.accuse(head);
            }
            return;
        }
        if (clause.is("MAY", head)) {
            clause.sign(Status.HYPOTHETICAL, head);
        } else if (clause.is("PLAN", head) || isOwnWish(token, head)) {
            clause.sign(Status.FUTURE, head);
        } else if (clause.is("ALLEGE", head)) {
            clause.accuse(head);
        } else {
            nouns.state(head);
        }
    }

    private void finite(Token token, Token head) {
        if (clause.is("PAST_VERB", head) && isTold(token)) {
            clause.sign(Status.HISTORICAL, head);
            clause.say(head);
        } else if (clause.is("ALLEGE", head) || clause.is("ALLEGE_THAT", head)) {
            clause.accuse(head);
        } else if (clause.is("REQUEST", head) && isSubjunctive(token)) {
            clause.sign(Status.REQUESTED, head);
        } else if (clause.is("SAY", head)) {
            clause.say(head);
        } else if (clause.is("SUPPOSE", head)) {
            clause.sign(Status.HYPOTHETICAL, head);
            clause.say(head);
        } else if (clause.is("PLAN", head)) {
            clause.sign(Status.FUTURE, head);
            clause.say(head);
        }
    }

    /** "recalls how the army shelled it" */
    private boolean isTold(Token token) {
        return parse.children(token, "advmod", "mark").stream().anyMatch(word -> clause.is("HOW", word));
    }

    /** "is to visit", "is going to visit". */
    private boolean isAhead(Token token, Token head) {
        boolean is = head.lemma().equals("be") && parse.child(head, "acomp", "oprd", "attr") == null;
        boolean going = head.form().equals("going") && parse.child(head, "aux") != null;
        return clause.hasTo(token) && (is || going);
    }

    /** "wants to join" is a plan, "wants Kenya to join" a request. */
    private boolean isOwnWish(Token token, Token head) {
        return clause.is("OWN_WISH", head)
                && parse.child(token, "nsubj") == null
                && parse.child(head, "dobj", "dative") == null
                && parse.child(head, "nsubjpass") == null;
    }

    private boolean isSubjunctive(Token token) {
        boolean bare = token.tag().equals("VB") && parse.child(token, "aux") == null;
        boolean should = parse.children(token, "aux", "auxpass").stream()
                .anyMatch(aux -> aux.form().equals("be") || aux.lemma().equals("should"));
        return bare || should || token.tag().equals("VBP");
    }
}
