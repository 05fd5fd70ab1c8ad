package io.dateline.coder.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Given names, titles, common words and words that follow a place's name (words.tsv). */
final class WordLists {
    private final Map<String, Set<String>> lists = new HashMap<>();

    static WordLists load() {
        WordLists words = new WordLists();
        Tables.read(
                "words.tsv",
                f -> words.lists.put(
                        f[0], Set.of(Arrays.stream(f[1].split("\\|")).distinct().toArray(String[]::new))));
        return words;
    }

    boolean isGivenName(String word) {
        return is("given", word);
    }

    boolean isTitle(String word) {
        return is("title", word);
    }

    boolean isCommon(String word) {
        return is("common", word);
    }

    boolean isDirection(String word) {
        return is("direction", word);
    }

    boolean isSuffix(String word) {
        return is("suffix", word);
    }

    private boolean is(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
