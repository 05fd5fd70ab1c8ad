package io.dateline.coder.actor;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which words of a parsed sentence belong to the noun phrase of a head. */
final class NounPhrases {
    /** Relations that carry on with another party or tell a story about this one. */
    private static final Set<String> OUTSIDE =
            Set.of("conj", "cc", "relcl", "advcl", "ccomp", "csubj", "parataxis", "preconj", "xcomp", "meta", "dep");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "from", "at", "for", "to", "on", "throughout", "across", "near", "inside", "within", "under");
    private static final Set<String> LEADING = Set.of("lead", "head", "command", "chair");

    /** "…, warned EU chief Eva Lind": such a verb is now and then hung on the name after it. */
    private static final Set<String> SAYING =
            Set.of("say", "warn", "tell", "announce", "add", "report", "claim", "declare");

    record Span(int start, int end) {}

    private NounPhrases() {}

    static Span span(Parse parse, Token head) {
        BitSet inside = new BitSet();
        collect(parse, head, inside);
        int first = head.index();
        while (first > 0
                && (parse.tokens().get(first - 1).form().equals(",")
                        ? isListComma(parse, inside, first - 1)
                        : inside.get(first - 1))) {
            first--;
        }
        int last = head.index();
        while (last + 1 < parse.tokens().size() && (inside.get(last + 1) || isJoint(parse, inside, last + 1, 1))) {
            last++;
        }
        while (last > head.index() && parse.tokens().get(last).relation().equals("punct")) {
            last--;
        }
        while (first < head.index() && parse.tokens().get(first).relation().equals("punct")) {
            first++;
        }
        while (first < head.index() && SAYING.contains(parse.tokens().get(first).lemma())) {
            first++;
        }
        return new Span(
                parse.tokens().get(first).start(), parse.tokens().get(last).end());
    }

    /** To the left a comma joins only what is listed: "French, German and Italian ministers". */
    private static boolean isListComma(Parse parse, BitSet inside, int index) {
        Token before = index > 0 ? parse.tokens().get(index - 1) : null;
        return before != null
                && isJoint(parse, inside, index, -1)
                && (before.relation().equals("conj")
                        || before.relation().equals("nmod") && !before.entity().isEmpty());
    }

    /** The head and the heads joined to it by "and", in order of the sentence. */
    static List<Token> joined(Parse parse, Token head) {
        List<Token> heads = new ArrayList<>();
        join(parse, head, heads);
        return heads;
    }

    private static void join(Parse parse, Token head, List<Token> heads) {
        if (heads.contains(head)) {
            return;
        }
        heads.add(head);
        for (Token next : parse.children(head, "conj")) {
            if (next.isNoun()
                    || next.tag().equals("PRP")
                    || next.tag().startsWith("JJ")
                    || next.tag().equals("CD")) {
                join(parse, next, heads);
            }
        }
    }

    private static void collect(Parse parse, Token token, BitSet inside) {
        if (inside.get(token.index())) {
            return;
        }
        inside.set(token.index());
        for (Token child : parse.children(token)) {
            if (belongs(parse, child, token)) {
                collect(parse, child, inside);
            }
        }
    }

    private static boolean belongs(Parse parse, Token child, Token head) {
        String relation = child.relation();
        // "Czech and Polish premiers": some peoples' names are taken for nouns.
        boolean people = head.tag().startsWith("JJ") || head.entity().equals("NORP");
        boolean modifier = people && head.relation().equals("nmod");
        if (modifier && (relation.equals("conj") || relation.equals("cc"))) {
            return true;
        }
        if (OUTSIDE.contains(relation)) {
            // A proper name may hold "and" ("Trade and Industry").
            return (relation.equals("conj") || relation.equals("cc"))
                    && (isOwnerOfPlural(parse, head)
                            || head.relation().equals("compound")
                            || !head.entity().isEmpty() && isWithin(parse, child, head));
        }
        return switch (relation) {
            case "prep" -> PREPOSITIONS.contains(child.lemma()) && !isDate(parse, child);
            // "On Tuesday Ljubljana recalled its envoy": without a comma the parser makes one name of both.
            case "compound", "nmod" ->
                !head.relation().equals("pobj")
                        || !child.entity().equals("DATE")
                        || head.entity().equals("DATE")
                        || !child.tag().equals("NNP");
            case "npadvmod" -> !child.entity().equals("DATE");
            case "acl" -> LEADING.contains(child.lemma()) && parse.child(child, "agent") != null;
            default -> true;
        };
    }

    /** "Rebels on Friday": the parser hangs many a day on the noun before it. */
    private static boolean isDate(Parse parse, Token preposition) {
        Token day = parse.child(preposition, "pobj");
        return day != null && (day.entity().equals("DATE") || day.entity().equals("TIME"));
    }

    /** "The foreign ministers of Japan and South Korea" are of two countries. */
    private static boolean isOwnerOfPlural(Parse parse, Token member) {
        Token owner = first(parse, member);
        Token preposition = parse.head(owner);
        Token owned = preposition == null ? null : parse.head(preposition);
        return owner.relation().equals("pobj")
                && preposition != null
                && (preposition.lemma().equals("of") || preposition.lemma().equals("from"))
                && owned != null
                && owned.tag().endsWith("S");
    }

    /** The first of those joined by "and". */
    private static Token first(Parse parse, Token member) {
        Token first = member;
        for (int steps = 0; steps < parse.tokens().size() && first.relation().equals("conj"); steps++) {
            Token before = parse.head(first);
            if (before == null) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private static boolean isWithin(Parse parse, Token child, Token head) {
        var entity = parse.entityAt(head);
        return entity != null && entity.first() <= child.index() && child.index() <= entity.last();
    }

    /** Punctuation between two words that are inside joins them. */
    private static boolean isJoint(Parse parse, BitSet inside, int index, int step) {
        int beyond = index + step;
        return beyond >= 0
                && beyond < parse.tokens().size()
                && parse.tokens().get(index).relation().equals("punct")
                && inside.get(beyond);
    }
}
