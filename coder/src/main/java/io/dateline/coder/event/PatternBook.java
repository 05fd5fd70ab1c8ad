package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All patterns by trigger lemma, the most specific first. Immutable. */
final class PatternBook {
    /** The pattern files in order; docs/patterns.md describes the format. */
    static final List<String> FILES =
            List.of("cooperation.patterns", "yield.patterns", "words.patterns", "conflict.patterns", "force.patterns");

    static final String FOLDER = "/io/dateline/coder/patterns/";

    private final Map<String, List<Pattern>> verbs;
    private final Map<String, List<Pattern>> nouns;
    private final List<Pattern> all;
    private final Set<String> conditionWords = new HashSet<>();

    private PatternBook(List<Pattern> all) {
        this.all = List.copyOf(all);
        for (Pattern pattern : all) {
            for (Condition condition : pattern.conditions()) {
                condition.words().forEach(words -> conditionWords.addAll(List.of(words.split(" "))));
            }
        }
        this.verbs = byLemma(all, Pattern.Kind.VERB);
        this.nouns = byLemma(all, Pattern.Kind.NOUN);
    }

    static PatternBook load(WordClasses classes, CodeTables tables, Operators operators) {
        List<ResourceFile> files = FILES.stream()
                .map(name -> ResourceFile.of(PatternBook.class, FOLDER + name))
                .toList();
        return of(files, classes, tables, operators);
    }

    static PatternBook of(List<ResourceFile> files, WordClasses classes, CodeTables tables, Operators operators) {
        PatternReader reader = new PatternReader(classes, tables, operators);
        List<Pattern> patterns = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ResourceFile file : files) {
            for (Line line : file.lines()) {
                for (Pattern pattern : reader.read(line)) {
                    if (!ids.add(pattern.id())) {
                        throw line.error("pattern " + pattern.id() + " stands twice");
                    }
                    patterns.add(pattern);
                }
            }
        }
        return new PatternBook(patterns);
    }

    List<Pattern> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Pattern> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Single words of all conditions and the parts of pairs. */
    Set<String> conditionWords() {
        return conditionWords;
    }

    List<Pattern> all() {
        return all;
    }

    private static Map<String, List<Pattern>> byLemma(List<Pattern> all, Pattern.Kind kind) {
        Map<String, List<Pattern>> found = new HashMap<>();
        for (Pattern pattern : all) {
            if (pattern.kind() == kind) {
                found.computeIfAbsent(pattern.lemma(), lemma -> new ArrayList<>())
                        .add(pattern);
            }
        }
        found.values()
                .forEach(list -> list.sort(Comparator.comparingInt(Pattern::specificity)
                        .reversed()
                        .thenComparingInt(Pattern::breadth)
                        .thenComparing(Pattern::id)));
        return found;
    }
}
