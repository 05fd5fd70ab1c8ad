package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@link Parser} by NLP4J 1.1.3. Thread-safe. */
public final class Nlp4jParser implements Parser {
    private static final Set<String> AS_NOUNS = Set.of("dobj", "nsubj", "nsubjpass", "pobj");
    private static final Set<String> BELOW_VERBS =
            Set.of("dobj", "aux", "auxpass", "nsubj", "xcomp", "ccomp", "prt", "dative", "advcl", "mark");

    private final Pipeline pipeline;
    private final RecentWords<WordForm> forms = new RecentWords<>();

    Nlp4jParser(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Loads the models of this cache, in about a second; the listeners hear when it starts and when it is done. */
    public static Nlp4jParser open(LexicaCache cache, ProgressListener... listeners) {
        long start = System.nanoTime();
        tell(listeners, "loading the parser");
        Nlp4jParser parser = new Nlp4jParser(cache.load());
        tell(listeners, "parser ready after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return parser;
    }

    private static void tell(ProgressListener[] listeners, String message) {
        for (ProgressListener listener : listeners) {
            listener.progress(message);
        }
    }

    @Override
    public Parse parse(String sentence) {
        NLPNode[] nodes = tagged(sentence);
        if (nodes.length > 1) {
            pipeline.parse(nodes);
        }
        return toParse(sentence, nodes);
    }

    @Override
    public @Nullable Parse parse(String sentence, Predicate<Parse> worth) {
        NLPNode[] nodes = tagged(sentence);
        if (nodes.length > 1 && !worth.test(toParse(sentence, nodes))) {
            return null;
        }
        if (nodes.length > 1) {
            pipeline.parse(nodes);
        }
        return toParse(sentence, nodes);
    }

    @Override
    public Parse parse(String sentence, Token word, String tag) {
        NLPNode[] nodes = nodes(sentence);
        pipeline.tag(nodes, word.index() + 1, tag);
        pipeline.parse(nodes);
        return toParse(sentence, nodes);
    }

    @Override
    public Parse tag(String sentence) {
        NLPNode[] nodes = tagged(sentence);
        if (nodes.length > 1) {
            pipeline.naming().process(nodes);
        }
        return toParse(sentence, nodes);
    }

    @Override
    public void close() {
        // The models are mapped files: the garbage collector returns them.
    }

    private NLPNode[] tagged(String sentence) {
        NLPNode[] nodes = nodes(sentence);
        if (nodes.length > 1) {
            pipeline.tag(nodes);
        }
        return nodes;
    }

    private NLPNode[] nodes(String sentence) {
        String plain = Characters.plain(sentence);
        List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> tokens =
                pipeline.tokenizer().tokenize(plain);
        Alignment.align(plain, tokens);
        NLPNode[] nodes = new NLPNode[tokens.size() + 1];
        nodes[0] = new SentenceNode();
        for (int i = 1; i < nodes.length; i++) {
            var token = tokens.get(i - 1);
            NLPNode node = new SentenceNode(i, form(token.getWordForm()));
            node.setStartOffset(token.getStartOffset());
            node.setEndOffset(token.getEndOffset());
            nodes[i] = node;
        }
        return nodes;
    }

    private WordForm form(String word) {
        return Objects.requireNonNull(forms.of(word, WordForm::of));
    }

    private static Parse toParse(String sentence, NLPNode[] nodes) {
        String[] labels = new String[nodes.length];
        Arrays.fill(labels, "");
        List<Entity> entities = new ArrayList<>();
        for (Entities.Span span : Entities.of(nodes)) {
            int start = nodes[span.first() + 1].getStartOffset();
            int end = nodes[span.last() + 1].getEndOffset();
            entities.add(new Entity(span.label(), span.first(), span.last(), sentence.substring(start, end)));
            Arrays.fill(labels, span.first() + 1, span.last() + 2, span.label());
        }
        List<Token> tokens = new ArrayList<>(nodes.length);
        List<Usage> usages = new ArrayList<>(nodes.length);
        for (int i = 1; i < nodes.length; i++) {
            Token token = toToken(sentence, nodes[i], labels[i]);
            tokens.add(whole(sentence, tokens, isNoun(nodes[i], token) ? noun(token) : token));
            usages.add(Usage.of(nodes[i].getWordClusters(), nodes[i].getWordEmbedding()));
        }
        return new Parse(sentence, tokens, entities, usages);
    }

    /** "cease-fire", of which the tokeniser makes three words: the last stands for all. */
    private static Token whole(String sentence, List<Token> before, Token token) {
        int size = before.size();
        boolean hyphen =
                token.isNoun() && size > 1 && before.get(size - 1).form().equals("-");
        if (!hyphen) {
            return token;
        }
        String word = sentence.substring(before.get(size - 2).start(), token.end());
        return token.withLemma(Lemmas.ofLast(word, token.lemma()));
    }

    /** "Won backing from Oman": it stands as a noun does, and nothing stands below it as below a verb. */
    private static boolean isNoun(NLPNode node, Token token) {
        return AS_NOUNS.contains(token.relation())
                && Lemmas.isVerbal(token)
                && node.getDependentList().stream()
                        .noneMatch(below -> BELOW_VERBS.contains(below.getDependencyLabel()));
    }

    private static Token noun(Token token) {
        return new Token(
                token.index(),
                token.start(),
                token.end(),
                token.form(),
                token.form().toLowerCase(Locale.ROOT),
                "NN",
                token.entity(),
                token.head(),
                token.relation());
    }

    private static Token toToken(String sentence, NLPNode node, String entity) {
        String form = sentence.substring(node.getStartOffset(), node.getEndOffset());
        NLPNode head = node.getDependencyHead();
        String relation = node.getDependencyLabel();
        return new Token(
                node.getID() - 1,
                node.getStartOffset(),
                node.getEndOffset(),
                form,
                Lemmas.of(form, node.getPartOfSpeechTag(), node.getLemma()),
                node.getPartOfSpeechTag(),
                entity,
                head == null ? -1 : head.getID() - 1,
                relation == null ? "" : relation);
    }
}
