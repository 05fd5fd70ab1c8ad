package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import org.jspecify.annotations.Nullable;

/** What the auxiliaries of a verb say: "will meet", "would meet", "may meet", "is to meet", "should they meet". */
final class Auxiliaries {

    /** Words between a word and the infinitive that it governs. */
    private static final int NEAR = 6;

    private final Clause clause;
    private final Parse parse;

    Auxiliaries(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    void sign(Token verb, Token aux) {
        if (clause.is("WILL", aux)) {
            clause.sign(Status.FUTURE, aux);
        } else if (clause.is("WOULD", aux)) {
            // After a verb of saying it is the past of "will": "said it would send troops".
            boolean reported = (verb.relation().equals("ccomp")
                            || isContent(verb)
                            || isReportedConjunct(verb)
                            || isReportedBeside(verb))
                    && !isOpinion(parse.head(verb));
            clause.sign(reported ? Status.FUTURE : Status.HYPOTHETICAL, aux);
        } else if (clause.is("MAY", aux)) {
            clause.sign(Status.HYPOTHETICAL, aux);
        } else if (aux.lemma().equals("to")) {
            infinitive(verb, aux);
        }
    }

    /** An auxiliary that a coordinated verb shares: "will meet and sign". */
    void shared(Token first, Token verb) {
        boolean own = parse.child(verb, "nsubj", "nsubjpass") != null;
        if (!own && parse.children(verb, "aux").isEmpty()) {
            parse.children(first, "aux").stream()
                    .filter(aux -> !aux.lemma().equals("to"))
                    .forEach(aux -> sign(first, aux));
        }
    }

    /** "Should rebels seize the town …", "Had they shelled it …": the auxiliary stands before the subject, and no question is asked. */
    boolean isInverted(Token verb) {
        Token subject = parse.child(verb, "nsubj", "nsubjpass");
        Token first = parse.tokens().get(0);
        boolean question = parse.text().stripTrailing().endsWith("?");
        if (question || !(first.lemma().equals("should") || clause.words().is("INVERTED", first.form()))) {
            return false;
        }
        boolean own = first.head() == verb.index() && subject != null && first.index() < subject.index();
        // The parser may hang the clause on its auxiliary, and the auxiliary on the main clause.
        boolean below = verb.head() == first.index() && first.head() != -1;
        // "Were the Taliban to expel the mission": it hangs the infinitive on the subject.
        boolean infinitive = clause.words().is("INVERTED", first.form())
                && clause.hasTo(verb)
                && parse.upwards(verb).contains(first);
        return own || below || infinitive || first.lemma().equals("should") && first.head() == verb.index();
    }

    /** "is to visit", "is going to visit"; "Xi to visit Paris" of a headline. */
    private void infinitive(Token verb, Token to) {
        boolean be = parse.children(verb, "aux").stream()
                .anyMatch(aux -> aux.lemma().equals("be") || aux.lemma().equals("go"));
        if (be || isHeadline(verb, to)) {
            clause.sign(Status.FUTURE, to);
        } else if (verb.relation().equals("root")) {
            before(to);
        }
    }

    /** "Calls on Israel to end the blockade grew": where the parser makes the infinitive the root, the nearest word before it governs. */
    private void before(Token to) {
        for (int i = to.index() - 1; i >= 0 && to.index() - i <= NEAR; i--) {
            Token word = parse.tokens().get(i);
            if (word.isVerb() && clause.is("REQUEST", word) || word.isNoun() && clause.is("REQUEST_NOUN", word)) {
                clause.sign(Status.REQUESTED, word);
                clause.say(word);
                return;
            }
        }
    }

    private boolean isHeadline(Token verb, Token to) {
        Token head = parse.head(verb);
        boolean root = head == null;
        if (parse.text().stripTrailing().endsWith(".")) {
            return false;
        }
        boolean ofSubject = head != null
                && head.isNoun()
                && verb.relation().equals("acl")
                && parse.head(head) == null
                && head.index() + 1 == to.index();
        return (root || ofSubject) && parse.tokens().get(0).index() < to.index();
    }

    /** "gave notice that it would leave" */
    private boolean isContent(Token verb) {
        return verb.relation().equals("acl")
                && parse.children(verb, "mark").stream()
                        .anyMatch(mark -> mark.lemma().equals("that"));
    }

    /** "would drag in others, the paper argued" is no announcement. */
    private boolean isOpinion(@Nullable Token word) {
        return word != null && clause.is("OPINION", word);
    }

    private boolean isReportedConjunct(Token verb) {
        Token head = parse.head(verb);
        return verb.relation().equals("conj") && head != null && head.relation().equals("ccomp");
    }

    /** "Turkey would join the talks, the minister said": the parser makes one of the two the root. */
    private boolean isReportedBeside(Token verb) {
        return parse.children(verb, "parataxis", "ccomp", "advcl", "dep").stream()
                .anyMatch(child -> clause.is("SAY", child));
    }
}
