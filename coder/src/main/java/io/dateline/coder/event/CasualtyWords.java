package io.dateline.coder.event;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.parse.Token;
import java.util.Locale;

/** The word lists of {@code casualties.txt}. */
final class CasualtyWords {
    private final WordLists lists;

    private CasualtyWords(WordLists lists) {
        this.lists = lists;
    }

    static CasualtyWords load() {
        return new CasualtyWords(WordLists.of(ResourceFile.of(CasualtyWords.class, "casualties.txt")));
    }

    boolean is(String list, Token token) {
        return lists.list(list).contains(token.lemma());
    }

    boolean isForm(String list, Token token) {
        return lists.list(list).contains(token.form().toLowerCase(Locale.ROOT));
    }
}
