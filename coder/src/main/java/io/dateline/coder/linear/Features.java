package io.dateline.coder.linear;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.parse.Usage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of a sentence: words, pairs of words, pieces of words, clusters of words of like use, the words above,
 * before, after and between the parties, and averages of word vectors. Whoever changes this trains the model anew.
 */
final class Features implements FeatureSink {
    private static final int VECTOR = 50;
    /** Averages over all plain words, over the verbs, the word above the actor, the word above the recipient. */
    static final int DENSE = 4 * VECTOR;

    private static final float PIECE = 0.4f;
    private static final float CLUSTER = 0.5f;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int COARSEST_CLUSTER = 4;
    private static final int BEFORE = 4;
    private static final int AFTER = 5;
    private static final int ABOVE = 3;

    private final View view;
    private final FeatureBag bag = new FeatureBag();

    private Features(View view) {
        this.view = view;
    }

    static FeatureVector of(Parse parse, @Nullable Span actor, @Nullable Span recipient) {
        Features features = new Features(new View(parse, actor, recipient));
        features.words();
        features.pairs();
        features.party(View.ACTOR);
        features.party(View.RECIPIENT);
        Predicate predicate = new Predicate(features.view, features);
        predicate.of(View.ACTOR);
        predicate.of(View.RECIPIENT);
        features.between();
        features.root();
        return features.bag.with(features.dense());
    }

    @Override
    public void name(String kind, String name) {
        bag.add(Hashes.of(kind, name), 1);
    }

    private void words() {
        for (Token token : view.tokens()) {
            if (!view.isPlain(token)) {
                continue;
            }
            name("w:", token.lemma());
            if (token.lemma().length() > SHORTEST_PIECE && View.isLexical(token, true)) {
                pieces(token);
            }
            if (View.isLexical(token, false)) {
                clusters("k:", token);
            }
        }
    }

    private void pieces(Token token) {
        String word = "^" + token.form().toLowerCase(Locale.ROOT) + "$";
        int kind = Hashes.extend(Hashes.SEED, "c:");
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                bag.add(Hashes.mix(Hashes.extend(kind, word, start, start + length)), PIECE);
            }
        }
    }

    @Override
    public void clusters(String kind, Token token) {
        for (String cluster : view.parse().usage(token).clusters()) {
            if (cluster.length() >= COARSEST_CLUSTER) {
                bag.add(Hashes.of(kind, cluster), CLUSTER);
            }
        }
    }

    /** Neighbours, a party or name of several words taken as one. */
    private void pairs() {
        @Nullable String before = null;
        for (Token token : view.tokens()) {
            String label = view.label(token);
            if (before != null && (view.isPlain(token) || !label.equals(before))) {
                bag.add(Hashes.of("b:" + before, " ", label), 1);
            }
            before = label;
        }
    }

    private void party(String side) {
        Token head = view.head(side);
        if (head == null) {
            name("no", side);
            return;
        }
        above(side, head);
        int first = view.edge(side, false);
        int last = view.edge(side, true);
        List<Token> tokens = view.tokens();
        window("l:" + side, tokens.subList(Math.max(0, first - BEFORE), first));
        window("r:" + side, tokens.subList(last + 1, Math.min(tokens.size(), last + 1 + AFTER)));
    }

    private void window(String kind, List<Token> tokens) {
        for (Token token : tokens) {
            if (view.isPlain(token)) {
                name(kind, token.lemma());
            }
        }
    }

    /** The words on which the party hangs, and how. */
    private void above(String side, Token head) {
        String path = head.relation();
        Token above = view.parse().head(head);
        for (int height = 0; above != null && height < ABOVE; height++) {
            bag.add(Hashes.of("g:" + side + path, ":", view.label(above)), 1);
            name("h:" + side, view.label(above));
            clusters("q:" + side + (height == 0 ? "0" : "1") + head.relation() + ":", above);
            path = path + ">" + above.relation();
            above = view.parse().head(above);
        }
    }

    private void between() {
        int actor = view.edge(View.ACTOR, false);
        int recipient = view.edge(View.RECIPIENT, false);
        if (actor < 0 || recipient < 0) {
            return;
        }
        boolean actorFirst = actor < recipient;
        name("order:", actorFirst ? "AB" : "BA");
        int from = view.edge(actorFirst ? View.ACTOR : View.RECIPIENT, true) + 1;
        int to = actorFirst ? recipient : actor;
        if (from < to) {
            window("m:", view.tokens().subList(from, to));
        }
    }

    private void root() {
        view.parse().roots().stream().findFirst().ifPresent(root -> name("root:", view.label(root)));
    }

    private float[] dense() {
        float[] dense = new float[DENSE];
        average(dense, 0, false);
        average(dense, VECTOR, true);
        copy(dense, 2 * VECTOR, governor(View.ACTOR));
        copy(dense, 3 * VECTOR, governor(View.RECIPIENT));
        return dense;
    }

    private void average(float[] dense, int at, boolean verbs) {
        int count = 0;
        for (Token token : view.tokens()) {
            Usage usage = view.parse().usage(token);
            boolean counts = verbs
                    ? view.side(token).isEmpty() && token.isVerb()
                    : view.isPlain(token) && View.isLexical(token, true);
            if (counts && usage.dimensions() == VECTOR) {
                count++;
                for (int i = 0; i < VECTOR; i++) {
                    dense[at + i] += usage.dimension(i);
                }
            }
        }
        for (int i = 0; count > 0 && i < VECTOR; i++) {
            dense[at + i] /= count;
        }
    }

    /** The verb or noun above the party, past a preposition. */
    private @Nullable Token governor(String side) {
        Token head = view.head(side);
        Token above = head == null ? null : view.parse().head(head);
        boolean content = above != null && (above.isVerb() || above.isNoun());
        return above == null || content ? above : view.parse().head(above);
    }

    private void copy(float[] dense, int at, @Nullable Token token) {
        Usage usage = token == null ? null : view.parse().usage(token);
        if (usage != null && usage.dimensions() == VECTOR) {
            for (int i = 0; i < VECTOR; i++) {
                dense[at + i] = usage.dimension(i);
            }
        }
    }
}
