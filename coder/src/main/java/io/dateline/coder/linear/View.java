package io.dateline.coder.linear;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed sentence with its parties and all names masked: what is told, not of whom. Not thread-safe, short-lived. */
final class View {
    static final String ACTOR = "A";
    static final String RECIPIENT = "B";
    private static final Set<String> NAMES = Set.of(
            "PERSON",
            "GPE",
            "ORG",
            "NORP",
            "LOC",
            "FAC",
            "DATE",
            "TIME",
            "MONEY",
            "PERCENT",
            "CARDINAL",
            "ORDINAL",
            "QUANTITY",
            "PRODUCT",
            "EVENT",
            "WORK_OF_ART",
            "LAW",
            "LANGUAGE");

    private final Parse parse;
    private final String[] sides;
    private final String[] labels;

    View(Parse parse, @Nullable Span actor, @Nullable Span recipient) {
        this.parse = parse;
        this.sides = new String[parse.tokens().size()];
        this.labels = new String[sides.length];
        for (Token token : parse.tokens()) {
            int i = token.index();
            // The recipient is marked last: it is the smaller one where a party stands within the other.
            sides[i] = meets(recipient, token) ? RECIPIENT : meets(actor, token) ? ACTOR : "";
            labels[i] = !sides[i].isEmpty()
                    ? sides[i]
                    : NAMES.contains(token.entity()) ? "#" + token.entity() : token.lemma();
        }
    }

    private static boolean meets(@Nullable Span span, Token token) {
        return span != null && span.meets(token.start(), token.end());
    }

    List<Token> tokens() {
        return parse.tokens();
    }

    Parse parse() {
        return parse;
    }

    /** A or B in a party, else empty. */
    String side(Token token) {
        return sides[token.index()];
    }

    /** The lemma, or what stands for it: A, B, or the kind of name. */
    String label(Token token) {
        return labels[token.index()];
    }

    /** Whether the word is neither a party nor a name. */
    boolean isPlain(Token token) {
        String label = label(token);
        return side(token).isEmpty() && !label.startsWith("#");
    }

    /** Noun, verb or adjective; adverbs if asked for. */
    static boolean isLexical(Token token, boolean adverbs) {
        char kind = token.tag().isEmpty() ? ' ' : token.tag().charAt(0);
        return kind == 'N' || kind == 'V' || kind == 'J' || adverbs && kind == 'R';
    }

    /** The word of the party that hangs on a word outside, or null when there is no such party. */
    @Nullable
    Token head(String side) {
        for (Token token : tokens()) {
            if (side(token).equals(side)) {
                Token above = parse.head(token);
                if (above == null || !side(above).equals(side)) {
                    return token;
                }
            }
        }
        return null;
    }

    /** Index of the first or last word of the party, -1 when there is none. */
    int edge(String side, boolean last) {
        int edge = -1;
        for (int i = 0; i < sides.length; i++) {
            if (sides[i].equals(side) && (last || edge < 0)) {
                edge = i;
            }
        }
        return edge;
    }
}
