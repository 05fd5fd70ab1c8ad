package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who and what says no of a verb: "did not meet", "nobody met", "not one soldier left"; and what only looks like it. */
final class Negations {

    /** Words in which "but another" follows "not one". */
    private static final int NEAR = 6;

    private final Clause clause;
    private final Parse parse;

    Negations(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /** "did not hesitate to attack", "nobody doubts that". */
    boolean isAffirmed(Token verb) {
        return clause.is("UNFAILING", verb) && parse.children(verb).stream().anyMatch(this::isNegation);
    }

    boolean isNegation(Token child) {
        return switch (child.relation()) {
            case "neg" -> true;
            case "advmod" -> clause.is("NOT_WORD", child);
            case "nsubj" -> isNobody(child);
            default -> false;
        };
    }

    boolean isNobody(Token subject) {
        return clause.is("NOT_WORD", subject)
                || parse.children(subject, "det", "neg").stream().anyMatch(word -> clause.is("NOT_WORD", word));
    }

    /** "No jets attacked", "neither France nor Germany supported". */
    void signNobody(Token child) {
        if (isNotOne(child)) {
            clause.sign(Status.NEGATED, child);
            return;
        }
        Token determiner = parse.child(child, "det", "neg", "preconj");
        Token next = determiner == null ? null : next(determiner);
        if (next != null && clause.is("COUNTED", next) || clause.is("UNHINDERED", child)) {
            return;
        }
        if (determiner != null && clause.is("NOT_WORD", determiner)) {
            clause.sign(Status.NEGATED, determiner);
        } else if (clause.is("NOT_WORD", child)) {
            clause.sign(Status.NEGATED, child);
        }
    }

    /** "not only attacked but …" happened. */
    void signNot(Token not) {
        Token next = next(not);
        boolean either = not.index() > 0 && clause.is("OR", parse.tokens().get(not.index() - 1));
        boolean another = next != null && clause.is("ONE", next) && isButAnother(next);
        if (!either && !another && (next == null || !clause.is("ONLY", next))) {
            clause.sign(Status.NEGATED, not);
        }
    }

    /** "not one soldier", "not a single soldier": the parser hangs the "not" elsewhere. */
    private boolean isNotOne(Token noun) {
        int first = parse.subtree(noun).get(0).index();
        List<Token> tokens = parse.tokens();
        boolean not = tokens.get(first).lemma().equals("not");
        Token one = not ? next(tokens.get(first)) : tokens.get(first);
        boolean before = !not && first > 0 && tokens.get(first - 1).lemma().equals("not");
        return (not || before) && one != null && clause.is("ONE", one) && !isButAnother(one);
    }

    /** "not one but two strikes", "not a bridge but a hospital": done, to another. */
    private boolean isButAnother(Token one) {
        return parse.tokens().stream()
                .skip(one.index() + 1L)
                .limit(NEAR)
                .takeWhile(word -> !word.isVerb())
                .anyMatch(word -> word.lemma().equals("but"));
    }

    private @Nullable Token next(Token token) {
        int after = token.index() + 1;
        return after < parse.tokens().size() ? parse.tokens().get(after) : null;
    }
}
