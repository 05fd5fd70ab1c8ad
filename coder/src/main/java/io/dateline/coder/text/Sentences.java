package io.dateline.coder.text;

import java.util.List;

/** Sentences of a text, for callers that need neither blocks nor dateline. */
public final class Sentences {
    private Sentences() {}

    /** The sentences of an article: {@link ArticleText#of} without the rest. */
    public static List<Sentence> of(String text) {
        return ArticleText.of(text).sentences();
    }
}
