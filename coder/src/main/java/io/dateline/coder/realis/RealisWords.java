package io.dateline.coder.realis;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;

/** The word lists of {@code words.txt}. */
final class RealisWords {
    private final WordLists lists;

    private RealisWords(WordLists lists) {
        this.lists = lists;
    }

    static RealisWords load() {
        return of(ResourceFile.of(RealisWords.class, "words.txt"));
    }

    static RealisWords of(ResourceFile file) {
        return new RealisWords(WordLists.of(file));
    }

    boolean is(String list, String lemma) {
        return lists.list(list).contains(lemma);
    }
}
