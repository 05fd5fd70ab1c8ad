package io.dateline.coder.realis;

import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Turns of phrase directly before an event, or directly after the "is" of which it is the subject, whatever the parser makes of them: "rather than recall its envoy", "far from condemning",
 * "instead of talks". What belongs to the event itself (articles, adjectives, "to", "be") may stand between.
 */
final class LeadIn {
    private static final int LONGEST = 4;
    /** Words of the event's own between it and the turn of phrase. */
    private static final int WITHIN = 5;

    private static final List<Turn> OF_VERB = turns("VERB");
    private static final List<Turn> OF_NOUN = turns("NOUN");
    private static final List<Turn> OF_INFINITIVE = Stream.concat(
                    OF_VERB.stream(), Stream.of(new Turn("PLAN_BEFORE_INFINITIVE", Status.FUTURE)))
            .toList();

    private final Clause clause;
    private final List<Token> tokens;

    LeadIn(Clause clause) {
        this.clause = clause;
        this.tokens = clause.parse().tokens();
    }

    private static final List<Turn> OF_STATE = List.of(
            new Turn("NOT_STATE", Status.NEGATED),
            new Turn("SUPPOSE_STATE", Status.HYPOTHETICAL),
            new Turn("PLAN_STATE", Status.FUTURE));

    private static List<Turn> turns(String kind) {
        return List.of(
                new Turn("DENIED_BEFORE", Status.DENIED),
                new Turn("NOT_BEFORE_" + kind, Status.NEGATED),
                new Turn("SUPPOSE_BEFORE", Status.HYPOTHETICAL),
                new Turn("ALLEGED_BEFORE", Status.ALLEGED),
                new Turn("PLAN_BEFORE", Status.FUTURE),
                new Turn("PAST_BEFORE", Status.HISTORICAL));
    }

    void read(Token event) {
        List<Turn> turns = event.isVerb() ? ofVerb(event) : OF_NOUN;
        int end = event.index();
        for (int passed = 0; passed <= WITHIN && end > 0; passed++, end--) {
            for (int length = Math.min(LONGEST, end); length > 0; length--) {
                if (sign(turns, end - length, end)) {
                    return;
                }
            }
            if (!isOwn(tokens.get(end - 1), event)) {
                return;
            }
        }
    }

    /** "due to shelling" tells a cause, not a plan. */
    private static List<Turn> ofVerb(Token verb) {
        return verb.tag().equals("VBG") ? OF_VERB : OF_INFINITIVE;
    }

    /** What directly follows the verb of being: "is out of the question". */
    void readState(Token be) {
        int from = be.index() + 1;
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
            if (sign(OF_STATE, from, from + length)) {
                return;
            }
        }
    }

    private boolean sign(List<Turn> turns, int from, int to) {
        String forms = phrase(from, to, false);
        String lemmas = phrase(from, to, true);
        for (Turn turn : turns) {
            if (clause.words().is(turn.list(), forms) || clause.words().is(turn.list(), lemmas)) {
                if (turn.status() == Status.ALLEGED) {
                    clause.accuse(tokens.get(from));
                } else {
                    clause.sign(turn.status(), tokens.get(from));
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isOwn(Token word, Token event) {
        return switch (word.tag()) {
            case "TO", "DT", "PRP$", "RB" -> true;
            case "JJ", "NN", "NNP", "CD", "POS" -> event.isNoun();
            default ->
                event.isVerb() && (word.lemma().equals("be") || word.lemma().equals("have"));
        };
    }

    private String phrase(int from, int to, boolean lemmas) {
        StringBuilder phrase = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            phrase.append(phrase.isEmpty() ? "" : " ")
                    .append(lemmas ? token.lemma() : token.form().toLowerCase(Locale.ROOT));
        }
        return phrase.toString();
    }

    /** A list of words.txt and what its turns of phrase say. */
    private record Turn(String list, Status status) {}
}
