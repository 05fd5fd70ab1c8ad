package io.dateline.coder.event;

import io.dateline.coder.parse.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What completes an operator or a light verb, and the code that both make together. */
final class Composition {
    private final Syntax syntax;
    private final Slots slots;
    private final Matches matches;
    private final Operators operators;
    private final WordClasses classes;
    /** Codes found, or being found: the words of a badly parsed sentence may complete one another in a circle. */
    private final Map<Match, Optional<String>> codes = new HashMap<>();

    Composition(Syntax syntax, Slots slots, Matches matches, Operators operators, WordClasses classes) {
        this.syntax = syntax;
        this.slots = slots;
        this.matches = matches;
        this.operators = operators;
        this.classes = classes;
    }

    /** The noun that makes a general verb a mere light verb: "gave aid", "launched an attack". */
    @Nullable
    Match lighter(Match verb) {
        if (!classes.named("LIGHT").contains(verb.trigger().lemma())
                || verb.pattern().specificity() > 2) {
            return null;
        }
        for (Token object : syntax.patients(verb.trigger())) {
            Match noun = matches.at(object);
            if (noun != null && noun.pattern().kind() == Pattern.Kind.NOUN) {
                return noun;
            }
        }
        return null;
    }

    /** The match's own code, or that which it makes with what completes it; null when it says nothing without that. */
    @Nullable
    String code(Match match) {
        Optional<String> known = codes.get(match);
        if (known == null) {
            codes.put(match, Optional.ofNullable(match.pattern().code()));
            known = Optional.ofNullable(code(match, 0));
            codes.put(match, known);
        }
        return known.orElse(null);
    }

    private @Nullable String code(Match match, int depth) {
        String operator = match.pattern().operator();
        if (operator == null || depth > 4) {
            return match.pattern().code();
        }
        Match next = inner(match.trigger(), 0);
        String below = next == null ? null : code(next, depth + 1);
        String composed = below == null ? null : operators.compose(operator, below);
        return composed == null ? match.pattern().code() : composed;
    }

    /** The event that completes this word, through verbs such as "continue" and nouns such as "series". */
    @Nullable
    Match inner(Token word, int depth) {
        if (depth > 3) {
            return null;
        }
        List<Token> verbs = syntax.complements(word);
        for (Token verb : verbs) {
            Match match = matches.at(verb);
            if (match != null && lighter(match) == null && code(match) != null) {
                return match;
            }
            Match below = inner(verb, depth + 1);
            if (below != null) {
                return below;
            }
        }
        for (Token noun : slots.contentNouns(word)) {
            for (Token content : syntax.contents(noun)) {
                Match match = matches.at(content);
                if (match != null && code(match) != null) {
                    return match;
                }
            }
            if (depth < 2 && noun.isNoun()) {
                Match below = inner(noun, depth + 2);
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }
}
