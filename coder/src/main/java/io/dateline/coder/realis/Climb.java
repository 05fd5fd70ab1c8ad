package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;

/** Reads the words above an event, one after the other, as far up as they say something of it. */
final class Climb {
    private static final int HIGHEST = 14;

    private final Clause clause;
    private final Parse parse;
    private final VerbSigns verbs;
    private final NounSigns nouns;
    private final Complements complements;
    private final Prepositions prepositions;
    private final ContentNouns contents;
    private final LeadIn leadIn;
    private final Aside aside;

    Climb(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
        this.verbs = new VerbSigns(clause);
        this.nouns = new NounSigns(clause);
        this.contents = new ContentNouns(clause);
        this.complements = new Complements(clause, verbs, nouns, contents);
        this.prepositions = new Prepositions(clause, verbs, nouns, contents);
        this.leadIn = new LeadIn(clause);
        this.aside = new Aside(parse, clause.words());
    }

    /** The noun of an event whose verb only carries it, and what stands between them. */
    void carried(Token noun, Token verb) {
        nouns.read(noun);
        leadIn.read(noun);
        if (verb.equals(parse.head(noun))) {
            above(noun, verb);
        }
    }

    void from(Token start) {
        if (start.isVerb()) {
            if (clause.is("WEIGH", start)) {
                clause.sign(Status.HYPOTHETICAL, start);
            }
            verbs.readEvent(start);
        } else {
            nouns.read(start);
        }
        leadIn.read(start);
        Token token = start;
        for (int height = 0; height < HIGHEST; height++) {
            Token head = parse.head(token);
            if (head == null || !above(token, head)) {
                return;
            }
            token = head;
        }
    }

    /** What the word above says of the one below. Returns false where the climb ends. */
    private boolean above(Token token, Token head) {
        if (aside.is(token, head)) {
            return false;
        }
        Token word = contents.before(token);
        if (word != null && !word.equals(head)) {
            return word.isVerb() ? complements.read(token, word) : nounClause(token, word);
        }
        return switch (token.relation()) {
            case "ccomp", "xcomp", "csubj", "oprd" -> complements.read(token, head);
            case "conj" -> conjunct(token, head);
            case "advcl" -> adverbial(token, head);
            case "acl", "relcl" -> nounClause(token, head);
            case "pcomp", "pobj" -> timeBefore(head);
            case "prep", "agent", "dative", "advmod" -> prepositions.read(token, head);
            case "dobj", "nsubj", "nsubjpass", "attr" -> argument(token, head);
            case "parataxis", "dep" -> beside(head);
            default -> false;
        };
    }

    /** "Ten years after troops seized the town": the act is of old. */
    private boolean timeBefore(Token preposition) {
        if (isYears(preposition) && clause.is("AFTER", preposition)) {
            clause.sign(Status.HISTORICAL, preposition);
            return false;
        }
        return true;
    }

    private boolean isYears(Token word) {
        return parse.children(word, "npadvmod", "advmod", "nmod").stream().anyMatch(time -> clause.is("YEARS", time));
    }

    private boolean beside(Token head) {
        clause.say(head);
        return head.isVerb() && clause.is("SAY", head);
    }

    private boolean conjunct(Token token, Token head) {
        if (head.isVerb() && token.isVerb()) {
            verbs.shared(head, token);
            nor(token, head);
            return true;
        }
        return !head.isVerb();
    }

    /** "did not resume flights, nor did Jordan reopen its embassy". */
    private void nor(Token token, Token head) {
        parse.children(head, "cc").stream()
                .filter(cc -> cc.index() > head.index() && cc.index() < token.index())
                .reduce((first, last) -> last)
                .filter(cc -> clause.is("NOT_WORD", cc))
                .ifPresent(cc -> clause.sign(Status.NEGATED, cc));
    }

    private boolean adverbial(Token token, Token head) {
        Token mark = parse.child(token, "mark");
        if (mark != null && clause.is("SIDE_CLAUSE", mark)) {
            return false;
        }
        boolean marked = parse.children(head, clause.is("ELAPSE", head) ? "nsubj" : "dobj").stream()
                .anyMatch(time -> clause.is("YEARS", time));
        // "Ten years after …", "marked ten years since …", "ten years have passed since …"
        if (mark != null && clause.is("AFTER", mark) && (marked || isYears(token))) {
            clause.sign(Status.HISTORICAL, mark);
            return false;
        }
        // "gave him a week before it expels him"
        boolean present = token.tag().equals("VBZ") || token.tag().equals("VBP");
        if (mark != null && present && clause.is("UNTIL", mark)) {
            clause.sign(Status.FUTURE, mark);
            return false;
        }
        boolean to = clause.hasTo(token) || token.relation().equals("xcomp");
        if (to && head.isVerb() && !clause.is("PASS", head)) {
            clause.sign(purpose(head), clause.is("REQUEST", head) || clause.is("PLAN", head) ? head : token);
            parse.children(head, "nsubj").stream()
                    .filter(subject -> clause.is("REQUEST_NOUN", subject))
                    .forEach(nouns::govern);
            return false;
        }
        // "gather in Riga on Tuesday to discuss": the journey tells when.
        if (to && head.isVerb()) {
            verbs.read(head);
            return true;
        }
        if (token.tag().equals("VBG") && mark == null && head.isVerb()) {
            if (complements.isOpen(head)) {
                clause.sign(Status.HYPOTHETICAL, head);
                return false;
            }
            verbs.read(head);
            return true;
        }
        return false;
    }

    private Status purpose(Token verb) {
        if (clause.is("REQUEST", verb)) {
            return Status.REQUESTED;
        }
        return clause.is("PLAN", verb) ? Status.FUTURE : Status.HYPOTHETICAL;
    }

    private boolean nounClause(Token token, Token noun) {
        if (token.relation().equals("acl") && clause.hasTo(token)) {
            nouns.govern(noun);
            return true;
        }
        if (contents.isContent(token, noun) && !contents.read(noun)) {
            nouns.govern(noun);
        }
        return false;
    }

    /** What a verb says of the event that is its object or subject. */
    private boolean argument(Token noun, Token verb) {
        if (!verb.isVerb()) {
            return false;
        }
        if (nouns.isCalledOff(verb)) {
            clause.sign(Status.NEGATED, verb);
            return true;
        }
        if (clause.is("NOT", verb) && complements.isOpen(verb)) {
            clause.sign(Status.HYPOTHETICAL, verb);
            return false;
        }
        boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
        if (object) {
            object(noun, verb);
        } else {
            subject(noun, verb);
        }
        verbs.read(verb);
        return object || !clause.is("FALL_THROUGH", verb);
    }

    /** "Talks are possible", "an attempt to seize the port failed", "a war would draw in others". */
    private void subject(Token noun, Token verb) {
        if (clause.is("STATE_VERB", verb)) {
            parse.children(verb, "acomp").forEach(nouns::state);
            leadIn.readState(verb);
        }
        if (clause.is("EFFORT", noun) && clause.is("FALL_THROUGH", verb)) {
            clause.sign(Status.NEGATED, verb);
        }
        boolean any = parse.children(noun, "det").stream().anyMatch(word -> clause.is("ANY", word));
        if (any) {
            parse.children(verb, "aux").stream()
                    .filter(aux -> clause.is("WOULD", aux))
                    .forEach(aux -> clause.sign(Status.HYPOTHETICAL, aux));
        }
    }

    private void object(Token noun, Token verb) {
        boolean claim = clause.is("CLAIM_NOUN", noun) && contents.isDenial(verb);
        if (clause.is("DENY", verb) || claim) {
            clause.sign(Status.DENIED, verb);
            clause.say(verb);
        } else if (clause.is("ALLEGE", verb)) {
            clause.accuse(verb);
        } else if (clause.is("NOT", verb)) {
            clause.sign(Status.NEGATED, verb);
        } else if (clause.is("REQUEST", verb)) {
            clause.sign(Status.REQUESTED, verb);
            clause.say(verb);
        } else if (clause.is("PLAN", verb)) {
            clause.sign(Status.FUTURE, verb);
        } else if (clause.is("SUPPOSE", verb)) {
            clause.sign(Status.HYPOTHETICAL, verb);
        } else if (clause.is("PAST_VERB", verb)) {
            clause.sign(Status.HISTORICAL, verb);
        }
    }
}
