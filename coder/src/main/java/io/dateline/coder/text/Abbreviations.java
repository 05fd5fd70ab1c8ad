package io.dateline.coder.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which words may carry a full stop inside a sentence ({@code abbreviations.txt}, {@code sentence-starters.txt}). */
final class Abbreviations {
    private enum Kind {
        TITLE,
        NUMBER,
        SOFT
    }

    private static final Map<Kind, Set<String>> WORDS = words();
    private static final Set<String> STARTERS = starters();

    private Abbreviations() {}

    /** True if a name must follow. */
    static boolean isTitle(String word) {
        return is(Kind.TITLE, word);
    }

    /** True if a number may follow. */
    static boolean isBeforeNumber(String word) {
        return is(Kind.NUMBER, word);
    }

    /** True if a sentence may or may not end here. */
    static boolean isSoft(String word) {
        return is(Kind.SOFT, word);
    }

    /** True if this word, written with a capital, speaks for the begin of a sentence. */
    static boolean startsSentences(String word) {
        return STARTERS.contains(word);
    }

    private static boolean is(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    private static Map<Kind, Set<String>> words() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (Resources.Line line : Resources.lines("abbreviations.txt")) {
            String[] columns = line.text().split("\t", 2);
            if (columns.length != 2) {
                throw line.error("a class, a tab and words are expected");
            }
            try {
                words.computeIfAbsent(Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)), kind -> new HashSet<>())
                        .addAll(Set.copyOf(List.of(columns[1].trim().split(" +"))));
            } catch (IllegalArgumentException e) {
                throw line.error("the class must be title, number or soft");
            }
        }
        return words;
    }

    private static Set<String> starters() {
        Set<String> words = new HashSet<>();
        for (Resources.Line line : Resources.lines("sentence-starters.txt")) {
            words.addAll(List.of(line.text().split(" +")));
        }
        return words;
    }
}
