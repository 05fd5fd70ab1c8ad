package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words and groups of words stand for: lemmas alone ("loan"), neighbours or a word with what depends on it ("debt relief",
 * "step down", "seize territory"), a word with what stands under its preposition ("freedom of press").
 */
final class WordTable<T> {
    private final Map<String, Set<Entry<T>>> byWords = new HashMap<>();
    private final Set<String> lemmas = new HashSet<>();

    /** A value by its place in the file, which decides between those of one word. */
    private record Entry<T>(int order, T value) {}

    /** Adds the words of a cell, comma between, {@code @NAME} for a class of words. */
    void add(Line line, String cell, WordClasses classes, T value) {
        Entry<T> entry = new Entry<>(line.number(), value);
        for (String part : cell.split(",")) {
            String words = part.trim();
            if (words.isEmpty()) {
                throw line.error("has an empty word");
            }
            Set<String> all = words.startsWith("@") ? classes.named(words.substring(1), line) : Set.of(words);
            for (String word : all) {
                byWords.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(entry);
                lemmas.addAll(List.of(word.split(" ")));
            }
        }
    }

    /** Whether some entry has this lemma. */
    boolean knows(String lemma) {
        return lemmas.contains(lemma);
    }

    /** What the word stands for here, by groups of words before the word alone, each in the order of the file. */
    List<T> at(Parse parse, Token word) {
        Set<Entry<T>> groups = new LinkedHashSet<>();
        if (word.index() > 0) {
            groups.addAll(of(parse.tokens().get(word.index() - 1).lemma() + " " + word.lemma()));
        }
        for (Token child : parse.children(word)) {
            groups.addAll(of(child.lemma() + " " + word.lemma()));
            groups.addAll(of(word.lemma() + " " + child.lemma()));
            for (Token below : parse.children(child, "pobj")) {
                groups.addAll(of(word.lemma() + " " + child.lemma() + " " + below.lemma()));
            }
        }
        List<T> values = new ArrayList<>(sorted(groups));
        values.addAll(sorted(of(word.lemma())));
        return values;
    }

    private Set<Entry<T>> of(String words) {
        return byWords.getOrDefault(words, Set.of());
    }

    private static <T> List<T> sorted(Set<Entry<T>> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(Entry::order))
                .map(Entry::value)
                .toList();
    }
}
