package io.dateline.coder.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Named word lists of a resource, a line each: {@code LIST = word, word}. Immutable. */
public final class WordLists {
    private final String file;
    private final Map<String, Set<String>> lists;

    private WordLists(String file, Map<String, Set<String>> lists) {
        this.file = file;
        this.lists = Map.copyOf(lists);
    }

    /** Throws {@link BadDataException} naming file and line when a line is no list or a list stands twice. */
    public static WordLists of(ResourceFile file) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            Set<String> words =
                    Arrays.stream(cells.get(1).split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
            if (lists.put(cells.get(0), words) != null) {
                throw line.error("list " + cells.get(0) + " stands twice");
            }
        }
        return new WordLists(file.name(), lists);
    }

    /** The words of a list. Throws {@link IllegalArgumentException} when the file has no such list. */
    public Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list " + name + " in " + file);
        }
        return words;
    }
}
