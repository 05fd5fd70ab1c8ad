package io.dateline.coder.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Given names, titles, common words, and words that stand beside the names of places and people (words.tsv). */
final class PlaceWordLists {
    private final Map<String, Set<String>> lists = new HashMap<>();

    static PlaceWordLists load() {
        PlaceWordLists words = new PlaceWordLists();
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

    /** A common word that is also a town which news name: one only after "in" ("in Nice"). */
    boolean isTownToo(String word) {
        return is("town", word);
    }

    /** What people do and towns do not: "said". */
    boolean isSaying(String word) {
        return is("saying", word);
    }

    /** A kind of area that follows its name: "Unity state". */
    boolean isArea(String word) {
        return is("area", word);
    }

    /** A kind of settlement that stands before its name: "the city of Herat". */
    boolean isTown(String word) {
        return is("settlement", word);
    }

    /** A part of nature that follows its name and is not the town of that name: "Laki Island". */
    boolean isNature(String word) {
        return is("nature", word);
    }

    private boolean is(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
