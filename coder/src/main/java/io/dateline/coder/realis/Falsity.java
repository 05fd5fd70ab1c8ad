package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence calls somebody's word false: "dismissed as false a report that …", "called the story that … a lie", "reports that …
 * are untrue". The parser hangs such a word on whatever stands near, so that only its place in the sentence is asked for.
 */
final class Falsity {
    private static final Set<String> PREDICATE = Set.of("acomp", "attr", "oprd");
    private static final Set<String> ADVERBIAL = Set.of("prep", "advcl", "advmod", "npadvmod");
    private static final Set<String> ATTRIBUTE = Set.of("nmod", "amod", "compound", "poss");

    private final Clause clause;
    private final Parse parse;

    Falsity(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /**
     * The word that calls the noun's content false, or null.
     *
     * @param noun the report or claim
     * @param verb of which the noun is the subject; null when it is none
     */
    @Nullable
    Token of(Token noun, @Nullable Token verb) {
        for (Token token : parse.tokens()) {
            if (!clause.isForm("FALSE_WORD", token) || isNegated(token) || token.equals(noun)) {
                continue;
            }
            if (token.index() < noun.index() ? isBefore(token, noun) : isAfter(token, noun, verb)) {
                return token;
            }
        }
        return null;
    }

    /** "dismissed as false a claim", "false claims", "it called nonsense a report". */
    private boolean isBefore(Token word, Token noun) {
        boolean as = word.index() > 0 && clause.is("AS", parse.tokens().get(word.index() - 1));
        return as || word.head() == noun.index();
    }

    /** "the story that … a lie", "reports that … are false": a predicate, at the end of its clause. */
    private boolean isAfter(Token word, Token noun, @Nullable Token verb) {
        Token head = parse.head(word);
        if (head != null && PREDICATE.contains(word.relation())) {
            return verb != null && verb.equals(head) || isPartOf(noun, head) || isLoose(head);
        }
        Token above = parse.head(noun);
        boolean called = above != null && clause.is("CALL_SO", above);
        return called && !ATTRIBUTE.contains(word.relation());
    }

    /** Whether the noun belongs to what the verb says of its subject: "given the reports that …, it is wrong to trade" speaks of the trade. */
    private boolean isPartOf(Token noun, Token verb) {
        Token below = noun;
        for (Token above : parse.upwards(noun)) {
            if (above.equals(verb)) {
                return !ADVERBIAL.contains(below.relation());
            }
            below = above;
        }
        return false;
    }

    /** "Reports that … are false": the parser takes the noun for a verb, on which it hangs both clauses. */
    private boolean isLoose(Token be) {
        Token head = parse.head(be);
        return clause.is("STATE_VERB", be)
                && head != null
                && head.isVerb()
                && parse.child(be, "nsubj", "nsubjpass", "expl") == null;
    }

    private boolean isNegated(Token word) {
        Token head = parse.head(word);
        return isNot(word) || head != null && isNot(head) && !word.relation().equals("dobj");
    }

    private boolean isNot(Token token) {
        return parse.child(token, "neg") != null
                || parse.children(token, "det").stream().anyMatch(word -> clause.is("NOT_WORD", word));
    }
}
