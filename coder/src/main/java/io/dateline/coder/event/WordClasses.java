package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named lists of lemmas that patterns use in their conditions ({@code AGREEMENT = treaty, accord, peace deal}).
 *
 * <p>An entry is one lemma, or a modifier and a lemma ("diplomatic tie"). {@code @NAME} includes another class.
 */
final class WordClasses {
    private final Map<String, Set<String>> classes = new HashMap<>();

    private WordClasses() {}

    /** Those of classes.txt, read once. */
    static WordClasses load() {
        return Holder.CLASSES;
    }

    private static WordClasses read() {
        return of(ResourceFile.of(WordClasses.class, "/io/dateline/coder/patterns/classes.txt"));
    }

    static WordClasses of(ResourceFile file) {
        WordClasses words = new WordClasses();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            Set<String> entries = words.classes.computeIfAbsent(cells.get(0), name -> new HashSet<>());
            for (String entry : cells.get(1).split(",")) {
                String word = entry.trim();
                if (word.startsWith("@")) {
                    entries.addAll(words.named(word.substring(1), line));
                } else if (!word.isEmpty()) {
                    entries.add(word);
                }
            }
        }
        return words;
    }

    /** The class of this name, or, for lower case, the list of words between slashes itself. */
    Set<String> named(String nameOrWords, Line line) {
        if (!Character.isUpperCase(nameOrWords.charAt(0))) {
            return Set.copyOf(List.of(nameOrWords.split("/")));
        }
        Set<String> found = classes.get(nameOrWords);
        if (found == null) {
            throw line.error("no word class " + nameOrWords + " above this line or in classes.txt");
        }
        return found;
    }

    /** The class of this name; an unknown one is a programming error. */
    Set<String> named(String name) {
        Set<String> found = classes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no word class " + name);
        }
        return found;
    }

    private static final class Holder {
        static final WordClasses CLASSES = read();
    }
}
