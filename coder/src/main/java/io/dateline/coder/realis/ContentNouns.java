package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import org.jspecify.annotations.Nullable;

/** Nouns whose content is somebody's word: "reports that troops fired", "rejected claims that ...", "no truth in the story that ...". */
final class ContentNouns {
    private final Clause clause;
    private final Parse parse;
    private final Falsity falsity;

    ContentNouns(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
        this.falsity = new Falsity(clause);
    }

    /** Whether the clause says what the noun holds, not which one it is: "claims that rebels fired", "claims rebels fired on a bus". */
    boolean isContent(Token verb, Token noun) {
        if (parse.children(verb, "mark").stream().anyMatch(mark -> clause.is("CONTENT_MARK", mark))) {
            return true;
        }
        Token subject = parse.child(verb, "nsubj", "nsubjpass");
        boolean own = subject != null
                && !subject.tag().startsWith("W")
                && !subject.lemma().equals("that")
                && subject.index() > noun.index();
        // Without "that" or an object of its own the noun would be the missing object.
        boolean whole = parse.child(verb, "dobj", "nsubjpass", "acomp", "attr") != null
                || parse.children(verb, "prep").stream().anyMatch(preposition -> !isTime(preposition));
        return own && isWord(noun) && whole;
    }

    /** "on Monday", "in 2012": what "an accusation Iran rejected on Monday" says is no content. */
    private boolean isTime(Token preposition) {
        Token noun = pobj(preposition);
        return noun != null
                && (clause.is("DAY_TO_COME", noun)
                        || clause.is("TIME_TO_COME", noun)
                        || clause.is("TIME_NOUN", noun)
                        || noun.tag().equals("CD"));
    }

    /** The word that directly precedes "that", wherever the parser hangs the clause: "distanced itself from reports that …", "lawyers claim that …"; or null. */
    @Nullable
    Token before(Token verb) {
        Token mark = verb.isVerb() ? parse.child(verb, "mark") : null;
        if (mark == null || mark.index() == 0 || !mark.lemma().equals("that")) {
            return null;
        }
        Token word = parse.tokens().get(mark.index() - 1);
        boolean noun = word.isNoun() || isObject(word) || word.relation().equals("pobj");
        boolean says = word.isVerb()
                && (clause.is("SAY", word)
                        || clause.is("ALLEGE", word)
                        || clause.is("DENY", word)
                        || clause.is("SUPPOSE", word));
        return noun && isWord(word) || says ? word : null;
    }

    boolean isWord(Token noun) {
        return clause.is("CLAIM_NOUN", noun) || clause.is("REPORT_NOUN", noun) || clause.is("RUMOUR_NOUN", noun);
    }

    /** Whether the noun settles what stands below it: then nothing above says more, except that the noun itself is denied. */
    boolean read(Token noun) {
        if (clause.is("DENIAL_NOUN", noun) || clause.isForm("FALSE_WORD", noun)) {
            clause.sign(Status.DENIED, noun);
            owner(noun);
            return true;
        }
        if (isDisguised(noun)) {
            clause.sign(Status.DENIED, noun);
            clause.speaker(parse.child(noun, "compound", "nmod", "nsubj", "poss"));
            return true;
        }
        if (!isWord(noun)) {
            return false;
        }
        if (!deny(noun)) {
            if (clause.is("NEWS_NOUN", noun)) {
                return false;
            }
            clause.sign(clause.is("RUMOUR_NOUN", noun) ? Status.HYPOTHETICAL : Status.ALLEGED, noun);
            owner(noun);
        }
        return true;
    }

    /** A noun that the parser took for a verb: "Reports that troops fired are false". */
    void readVerb(Token word) {
        Token untrue = falsity.of(word, word);
        if (untrue != null) {
            clause.sign(Status.DENIED, untrue);
        } else if (clause.is("RUMOUR_NOUN", word)) {
            clause.sign(Status.HYPOTHETICAL, word);
        } else if (!clause.is("NEWS_NOUN", word)) {
            clause.accuse(word);
        }
    }

    /** "Vietnam disputes that it seized the ship": the parser takes the verb for a noun in the plural. */
    private boolean isDisguised(Token noun) {
        return noun.isRoot()
                && noun.form().endsWith("s")
                && (clause.is("DENY_CLAIM", noun) || clause.is("DENY", noun))
                && parse.child(noun, "det") == null
                && parse.child(noun, "compound", "nmod", "nsubj") != null;
    }

    /** "reports of a raid" that are denied. */
    boolean isDeniedWord(Token noun) {
        return isWord(noun) && deny(noun);
    }

    /** "denied reports that", "called the story a lie", "there is no truth in the report that", "dismissed as false a report that". */
    boolean deny(Token noun) {
        Token head = parse.head(noun);
        if (head == null) {
            return false;
        }
        boolean subject = noun.relation().equals("nsubj") && head.isVerb();
        Token untrue = falsity.of(noun, subject ? head : null);
        if (untrue != null) {
            clause.sign(Status.DENIED, untrue);
            sayWhoDenies(noun);
            return true;
        }
        if (head.isVerb()) {
            return isObject(noun) && denies(head);
        }
        Token verb = parse.head(head);
        if (verb != null && verb.isVerb() && deniesWith(verb, head)) {
            return true;
        }
        Token truth = head.relation().equals("prep") || head.tag().equals("IN") ? parse.head(head) : null;
        boolean none = truth != null && clause.is("TRUTH", truth) && isNegated(truth);
        if (none) {
            clause.sign(Status.DENIED, head);
        }
        return none;
    }

    private static boolean isObject(Token noun) {
        return noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
    }

    /** A verb by which its object, a claim, is said not to be so. */
    boolean isDenial(Token verb) {
        return clause.is("DENY_CLAIM", verb) || clause.is("SPURN_CLAIM", verb);
    }

    private boolean denies(Token verb) {
        if (clause.is("DENY", verb) || isDenial(verb)) {
            clause.sign(Status.DENIED, verb);
            clause.say(verb);
            return true;
        }
        return parse.children(verb, "prt", "advmod").stream().anyMatch(particle -> deniesWith(verb, particle));
    }

    /** "shrugged off reports", "distanced itself from the claim". */
    private boolean deniesWith(Token verb, Token particle) {
        boolean denied = clause.words().is("DENY_WITH", verb.lemma() + " " + particle.lemma());
        if (denied) {
            clause.sign(Status.DENIED, verb);
            clause.say(verb);
        }
        return denied;
    }

    /** Whose verb stands above the word that is called false. */
    private void sayWhoDenies(Token noun) {
        Token verb = parse.head(noun);
        if (verb != null && isObject(noun)) {
            clause.say(verb);
        }
    }

    private boolean isNegated(Token noun) {
        return parse.children(noun, "det", "neg", "nmod", "amod").stream()
                .anyMatch(word -> clause.is("NOT_WORD", word));
    }

    /** "Ukraine's claims", "claims by Kyiv". */
    private void owner(Token noun) {
        Token owner = parse.child(noun, "poss");
        Token by = parse.children(noun, "prep").stream()
                .filter(word -> word.lemma().equals("by"))
                .findFirst()
                .orElse(null);
        clause.speaker(owner != null ? owner : pobj(by));
    }

    private @Nullable Token pobj(@Nullable Token preposition) {
        return preposition == null ? null : parse.child(preposition, "pobj");
    }
}
