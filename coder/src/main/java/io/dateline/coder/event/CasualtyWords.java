package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of {@code casualties.txt}. */
final class CasualtyWords {
    private final Map<String, Set<String>> lists = new HashMap<>();

    private CasualtyWords() {}

    static CasualtyWords load() {
        CasualtyWords words = new CasualtyWords();
        for (Line line : ResourceFile.of(CasualtyWords.class, "casualties.txt").lines()) {
            List<String> cells = line.cells('=', 2);
            Set<String> list =
                    Arrays.stream(cells.get(1).split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
            if (words.lists.put(cells.get(0), list) != null) {
                throw line.error("list " + cells.get(0) + " stands twice");
            }
        }
        return words;
    }

    boolean is(String list, Token token) {
        return list(list).contains(token.lemma());
    }

    boolean isForm(String list, Token token) {
        return list(list).contains(token.form().toLowerCase(Locale.ROOT));
    }

    private Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list " + name + " in casualties.txt");
        }
        return words;
    }
}
