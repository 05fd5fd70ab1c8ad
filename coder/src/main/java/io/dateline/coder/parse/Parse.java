package io.dateline.coder.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its tokens, named entities and, if parsed, its dependency tree. Immutable.
 *
 * <p>A sentence that was only tagged answers {@link #head} with null and {@link #children} with nothing.
 */
public final class Parse {
    private static final int APART = 49;

    private final String text;
    private final List<Token> tokens;
    private final List<Entity> entities;
    private final List<List<Token>> children;
    private final List<Usage> usages;

    /** Tokens in order, each with its own position as index; heads must be indexes of tokens or -1. */
    public Parse(String text, List<Token> tokens, List<Entity> entities) {
        this(text, tokens, entities, List.of());
    }

    /** With how each token's word is used elsewhere; an empty list when nothing is known. */
    public Parse(String text, List<Token> tokens, List<Entity> entities, List<Usage> usages) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.entities = List.copyOf(entities);
        this.children = childrenOf(this.tokens);
        this.usages = List.copyOf(usages);
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Named entities in order; they do not overlap. A possessive mark is no part of one. */
    public List<Entity> entities() {
        return entities;
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The first token without a head; the first of all when only tagged. Throws on a sentence without tokens. */
    public Token root() {
        for (Token token : tokens) {
            if (token.isRoot()) {
                return token;
            }
        }
        if (tokens.isEmpty()) {
            throw new IllegalStateException("a sentence without tokens has no root");
        }
        return tokens.get(0);
    }

    /** All roots in order: NLP4J leaves a broken sentence in two trees now and then. Empty when only tagged. */
    public List<Token> roots() {
        return tokens.stream().filter(Token::isRoot).toList();
    }

    /** How the token's word is used elsewhere. */
    public Usage usage(Token token) {
        return usages.isEmpty() ? Usage.UNKNOWN : usages.get(token.index());
    }

    /** The direct dependents, in order of the sentence. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The direct dependents under one of these relations, in order of the sentence. */
    public List<Token> children(Token token, String... relations) {
        List<Token> found = new ArrayList<>(2);
        for (Token child : children(token)) {
            if (isOneOf(child.relation(), relations)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first dependent under one of these relations, or null. */
    public @Nullable Token child(Token token, String... relations) {
        for (Token child : children(token)) {
            if (isOneOf(child.relation(), relations)) {
                return child;
            }
        }
        return null;
    }

    /** The head, or null for a root. */
    public @Nullable Token head(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The token and all above it, to the root. In a damaged tree with a cycle, which has no root, each once. */
    public List<Token> upwards(Token token) {
        List<Token> path = new ArrayList<>();
        for (Token up = token; up != null && path.size() < tokens.size(); up = head(up)) {
            path.add(up);
        }
        return path;
    }

    /** The token and all below it, in order of the sentence. */
    public List<Token> subtree(Token token) {
        BitSet inside = new BitSet(tokens.size());
        mark(token, inside);
        return inside.stream().mapToObj(tokens::get).toList();
    }

    private void mark(Token token, BitSet inside) {
        // A damaged tree with a cycle must not hang the pipeline.
        if (!inside.get(token.index())) {
            inside.set(token.index());
            children(token).forEach(child -> mark(child, inside));
        }
    }

    /** Steps in the tree from one token to another; {@value #APART} when they hang on different roots. */
    public int distance(Token from, Token to) {
        List<Token> up = upwards(from);
        List<Token> down = upwards(to);
        for (int i = 0; i < up.size(); i++) {
            int meeting = down.indexOf(up.get(i));
            if (meeting >= 0) {
                return i + meeting;
            }
        }
        return APART;
    }

    /** The text from the first to the last token, both included, as it stands in the sentence. */
    public String text(Token from, Token to) {
        return text.substring(from.start(), Math.max(from.end(), to.end()));
    }

    /** The text from the leftmost to the rightmost token below this one. */
    public String subtreeText(Token token) {
        List<Token> below = subtree(token);
        return text(below.get(0), below.get(below.size() - 1));
    }

    /** The token of this stretch of text on which its others hang; of several the last; null when none lies within it. */
    public @Nullable Token top(int start, int end) {
        Token best = null;
        for (Token token : tokens) {
            if (token.start() >= start && token.end() <= end) {
                Token head = head(token);
                if (head == null || head.start() < start || head.end() > end) {
                    best = token;
                }
            }
        }
        return best;
    }

    /** The token that covers this character of the sentence, or null between tokens and outside. */
    public @Nullable Token tokenAt(int character) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Token token = tokens.get(middle);
            if (character < token.start()) {
                high = middle - 1;
            } else if (character >= token.end()) {
                low = middle + 1;
            } else {
                return token;
            }
        }
        return null;
    }

    /** The entity of which this token is a part, or null. */
    public @Nullable Entity entityAt(Token token) {
        for (Entity entity : entities) {
            if (entity.first() <= token.index() && token.index() <= entity.last()) {
                return entity;
            }
        }
        return null;
    }

    /** One line a token, for logs of tests and for the command line. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(text).append('\n');
        for (Token token : tokens) {
            lines.append(String.format(
                    "%2d %-16s %-16s %-5s %-9s %3d %s%n",
                    token.index(),
                    token.form(),
                    token.lemma(),
                    token.tag(),
                    token.entity(),
                    token.head(),
                    token.relation()));
        }
        return lines.toString();
    }

    private static boolean isOneOf(String relation, String[] relations) {
        for (String wanted : relations) {
            if (wanted.equals(relation)) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Token>> childrenOf(List<Token> tokens) {
        List<List<Token>> children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
        children.replaceAll(List::copyOf);
        return children;
    }
}
