package io.dateline.coder.parse;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tags and parses sentences of one language. Thread-safe; expensive to build, so build one for each process. */
public interface Parser extends AutoCloseable {

    /** Tokens, tags, named entities and the dependency tree of one sentence. A blank sentence has no tokens. */
    Parse parse(String sentence);

    /**
     * As {@link #parse(String)}, but asks first whether the tagged sentence, without named entities and tree, is worth it; null when it is
     * not, at a quarter of the cost.
     */
    @Nullable
    Parse parse(String sentence, Predicate<Parse> worth);

    /** As {@link #parse(String)}, but this token of the sentence has this part-of-speech tag: the caller knows better than the tagger. */
    Parse parse(String sentence, Token word, String tag);

    /** Tokens, tags and named entities without a tree (head -1, relation "" everywhere): about a third of the cost. */
    Parse tag(String sentence);

    @Override
    void close();
}
