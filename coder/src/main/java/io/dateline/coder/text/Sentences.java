package io.dateline.coder.text;

import java.util.List;

/** Sentences of a text, for callers that need neither blocks nor dateline. */
public final class Sentences {
    private Sentences() {}

    /** The sentences of an article: {@link Layout#of} without the rest. */
    public static List<Sentence> of(String text) {
        return Layout.of(text).sentences();
    }
}
