package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Set;

/** Words of saying that the parser hangs below what is said: "Free our sailors," the minister demanded. */
final class Aside {
    private static final Set<String> RELATIONS = Set.of("ccomp", "parataxis", "dep", "conj");

    private final Parse parse;
    private final RealisWords words;

    Aside(Parse parse, RealisWords words) {
        this.parse = parse;
        this.words = words;
    }

    /** Whether the verb only tells who says what its head says. */
    boolean is(Token verb, Token head) {
        boolean below = RELATIONS.contains(verb.relation())
                && verb.isVerb()
                && head.isVerb()
                && verb.index() > head.index()
                && parse.child(verb, "mark") == null;
        Token subject = below ? parse.child(verb, "nsubj") : null;
        if (subject == null) {
            return false;
        }
        int first = Math.min(verb.index(), parse.subtree(subject).get(0).index());
        return first > 0 && words.is("STOP", parse.tokens().get(first - 1).form());
    }
}
