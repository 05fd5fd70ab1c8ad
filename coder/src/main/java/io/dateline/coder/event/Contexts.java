package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PLOVER contexts by the words of the sentence: {@code contexts.txt} lists lemmas and pairs of lemmas for each. Thread-safe. */
public final class Contexts {
    private final Map<String, List<String>> byWord = new HashMap<>();

    private Contexts() {}

    public static Contexts load() {
        Contexts contexts = new Contexts();
        for (Line line : ResourceFile.of(Contexts.class, "contexts.txt").lines()) {
            List<String> cells = line.cells('=', 2);
            for (String word : cells.get(1).split(",")) {
                contexts.byWord
                        .computeIfAbsent(word.trim(), w -> new ArrayList<>(1))
                        .add(cells.get(0));
            }
        }
        return contexts;
    }

    /** The contexts that the words speak of, after those given, in order of the sentence. */
    public List<String> of(Parse parse, List<String> given) {
        Set<String> found = new LinkedHashSet<>(given);
        String before = "";
        for (Token token : parse.tokens()) {
            found.addAll(byWord.getOrDefault(token.lemma(), List.of()));
            found.addAll(byWord.getOrDefault(before + " " + token.lemma(), List.of()));
            before = token.lemma();
        }
        return List.copyOf(found);
    }
}
