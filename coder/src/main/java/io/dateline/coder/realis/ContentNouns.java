package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import org.jspecify.annotations.Nullable;

/** Nouns whose content is somebody's word: "reports that troops fired", "rejected claims that ...", "no truth in the story that ...". */
final class ContentNouns {
    private final Clause clause;
    private final Parse parse;

    ContentNouns(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /** Whether the noun settles what stands below it: then nothing above says more, except that the noun itself is denied. */
    boolean read(Token noun) {
        if (clause.is("DENIAL_NOUN", noun) || clause.isForm("FALSE_WORD", noun)) {
            clause.sign(Status.DENIED, noun);
            owner(noun);
            return true;
        }
        boolean rumour = clause.is("RUMOUR_NOUN", noun);
        if (!rumour && !clause.is("CLAIM_NOUN", noun) && !clause.is("REPORT_NOUN", noun)) {
            return false;
        }
        if (!deny(noun)) {
            clause.sign(rumour ? Status.HYPOTHETICAL : Status.ALLEGED, noun);
            owner(noun);
        }
        return true;
    }

    /** "denied reports that", "called the story a lie", "there is no truth in the report that". */
    boolean deny(Token noun) {
        Token head = parse.head(noun);
        if (head == null) {
            return false;
        }
        if (head.isVerb()) {
            return isObject(noun) && denies(head, noun) || isSubject(noun) && isCalledFalse(head);
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

    private static boolean isSubject(Token noun) {
        return noun.relation().equals("nsubj");
    }

    private boolean denies(Token verb, Token noun) {
        boolean denied = clause.is("DENY", verb) || clause.is("DENY_CLAIM", verb) || isCalledFalse(verb);
        if (denied) {
            clause.sign(Status.DENIED, verb);
            clause.say(verb);
        }
        return denied && !noun.equals(verb);
    }

    /** "was false", "called it a lie". */
    private boolean isCalledFalse(Token verb) {
        boolean calledFalse = parse.children(verb, "oprd", "acomp", "attr").stream()
                .anyMatch(word -> clause.isForm("FALSE_WORD", word));
        if (calledFalse) {
            clause.sign(Status.DENIED, verb);
        }
        return calledFalse;
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
