package io.dateline.coder.event;

import java.util.Set;

/** Word lists of grammar from classes.txt, loaded once. Thread-safe. */
final class GrammarWords {
    private static final WordClasses CLASSES = WordClasses.load();

    private GrammarWords() {}

    static Set<String> named(String name) {
        return CLASSES.named(name);
    }
}
