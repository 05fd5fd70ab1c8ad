package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Set;

/** Orders in quotations: "Release our sailors," the minister told China. */
final class Orders {

    /** The place of the first word of an order, after a quotation mark and "please". */
    private static final int ADDRESS = 3;

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "'", "‘");

    private final Clause clause;
    private final Parse parse;

    Orders(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /** "Release our sailors," the minister told China: a bare verb at the head of a quotation, and a word of saying beside it. */
    boolean isOrder(Token verb) {
        boolean bare = (verb.tag().equals("VB") || verb.tag().equals("VBP"))
                && parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "expl") == null;
        return bare
                && verb.index() > 0
                && verb.index() <= ADDRESS
                && isQuote(parse.tokens().get(0))
                && parse.tokens().subList(1, verb.index()).stream().noneMatch(Orders::isNominal)
                && isSaid(verb);
    }

    private boolean isSaid(Token verb) {
        Token head = parse.head(verb);
        return head != null && isSaying(head)
                || parse.children(verb, "ccomp", "parataxis").stream().anyMatch(this::isSaying);
    }

    private boolean isSaying(Token verb) {
        return clause.is("SAY", verb) || clause.is("REQUEST", verb);
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.tag().startsWith("PRP");
    }

    private static boolean isQuote(Token token) {
        return QUOTES.contains(token.form());
    }
}
