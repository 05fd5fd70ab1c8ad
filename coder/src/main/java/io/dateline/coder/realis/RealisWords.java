package io.dateline.coder.realis;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The word lists of {@code words.txt}. */
final class RealisWords {
    private final Map<String, Set<String>> lists = new HashMap<>();

    static RealisWords load() {
        return of(ResourceFile.of(RealisWords.class, "words.txt"));
    }

    static RealisWords of(ResourceFile file) {
        RealisWords words = new RealisWords();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            Set<String> list = new TreeSet<>();
            for (String word : cells.get(1).split(",")) {
                list.add(word.trim());
            }
            if (words.lists.put(cells.get(0), list) != null) {
                throw line.error("list " + cells.get(0) + " stands twice");
            }
        }
        return words;
    }

    boolean is(String list, String lemma) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list " + list + " in words.txt");
        }
        return words.contains(lemma);
    }
}
