package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Locale;

/**
 * Turns of phrase directly before an event, whatever the parser makes of them: "rather than recall its envoy", "far from condemning",
 * "instead of talks". What belongs to the event itself (articles, adjectives, "to", "be") may stand between.
 */
final class LeadIn {
    private static final int LONGEST = 4;
    /** Words of the event's own between it and the turn of phrase. */
    private static final int WITHIN = 5;

    private final Clause clause;
    private final List<Token> tokens;

    LeadIn(Clause clause) {
        this.clause = clause;
        this.tokens = clause.parse().tokens();
    }

    void read(Token event) {
        String kind = event.isVerb() ? "VERB" : "NOUN";
        int end = event.index();
        for (int passed = 0; passed <= WITHIN && end > 0; passed++, end--) {
            for (int length = Math.min(LONGEST, end); length > 0; length--) {
                String phrase = phrase(end - length, end);
                Token because = tokens.get(end - length);
                if (clause.words().is("NOT_BEFORE_" + kind, phrase)) {
                    clause.sign(Status.NEGATED, because);
                    return;
                }
                if (clause.words().is("SUPPOSE_BEFORE", phrase)) {
                    clause.sign(Status.HYPOTHETICAL, because);
                    return;
                }
                if (clause.words().is("PLAN_BEFORE", phrase)) {
                    clause.sign(Status.FUTURE, because);
                    return;
                }
            }
            if (!isOwn(tokens.get(end - 1), event)) {
                return;
            }
        }
    }

    private static boolean isOwn(Token word, Token event) {
        return switch (word.tag()) {
            case "TO", "DT", "PRP$", "RB" -> true;
            case "JJ", "NN", "NNP", "CD", "POS" -> event.isNoun();
            default ->
                event.isVerb() && (word.lemma().equals("be") || word.lemma().equals("have"));
        };
    }

    private String phrase(int from, int to) {
        Parse parse = clause.parse();
        StringBuilder phrase = new StringBuilder();
        for (Token token : parse.tokens().subList(from, to)) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(token.form().toLowerCase(Locale.ROOT));
        }
        return phrase.toString();
    }
}
