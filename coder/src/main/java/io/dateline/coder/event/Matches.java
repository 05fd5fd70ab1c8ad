package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best pattern at each word of a sentence. */
final class Matches {
    private final Parse parse;
    private final PatternBook book;
    private final @Nullable Match[] matches;

    Matches(Syntax syntax, PatternBook book) {
        this.parse = syntax.parse();
        this.book = book;
        this.matches = new Match[parse.tokens().size()];
        Matching matching = new Matching(syntax);
        for (Token token : parse.tokens()) {
            matches[token.index()] = best(matching, token);
        }
    }

    @Nullable
    Match at(Token token) {
        return matches[token.index()];
    }

    /** Governing words first, so that an operator takes its complement before that is taken for itself. */
    List<Token> byDepth() {
        List<Token> order = new ArrayList<>(parse.tokens());
        int[] depth = new int[order.size()];
        for (Token token : parse.tokens()) {
            depth[token.index()] = parse.upwards(token).size();
        }
        order.sort((a, b) -> depth[a.index()] != depth[b.index()]
                ? Integer.compare(depth[a.index()], depth[b.index()])
                : Integer.compare(a.index(), b.index()));
        return order;
    }

    private @Nullable Match best(Matching matching, Token token) {
        List<Pattern> patterns =
                isVerbal(token) ? verbPatterns(token) : token.isNoun() ? book.nouns(token.lemma()) : List.of();
        Match best = null;
        for (Pattern pattern : patterns) {
            if (best != null && pattern.specificity() < best.pattern().specificity()) {
                break;
            }
            Set<Token> used = matching.test(pattern, token);
            // Of two that ask for as much, the one that read "air strike" knows more than the one that read
            // "strike".
            if (used != null && (best == null || used.size() > best.used().size())) {
                best = new Match(pattern, token, used);
            }
        }
        return best;
    }

    private List<Pattern> verbPatterns(Token verb) {
        for (String lemma : lemmas(verb)) {
            List<Pattern> patterns = book.verbs(lemma);
            if (!patterns.isEmpty()) {
                return patterns;
            }
        }
        return List.of();
    }

    /** Under which a verb's patterns stand, the first that has any: the lemmatiser leaves some past forms as they are ("extradited"). */
    static List<String> lemmas(Token verb) {
        String lemma = verb.lemma();
        if (lemma.startsWith("re-")) {
            return List.of(lemma, "re" + lemma.substring(3));
        }
        if (lemma.endsWith("ed") && lemma.length() > 4) {
            return List.of(lemma, lemma.substring(0, lemma.length() - 1), lemma.substring(0, lemma.length() - 2));
        }
        return List.of(lemma);
    }

    /** A participle before a noun is an adjective ("suspended sentence"). */
    private boolean isVerbal(Token token) {
        return token.isVerb()
                && !token.relation().equals("nmod")
                && !token.relation().equals("compound");
    }
}
