package io.dateline.reader.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether a line holds one of many beginnings of words, which it asks for at the beginnings of its own words only. Immutable. */
final class WordStarts {

    /** From here on scripts write no spaces between words, so that a word may begin anywhere. */
    private static final char UNSPACED = '\u2e80';

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** Each in lower case, and not empty. */
    WordStarts(List<String> starts) {
        for (String start : starts) {
            byFirst.computeIfAbsent(start.charAt(0), first -> new ArrayList<>()).add(start);
        }
    }

    /** The line must be in lower case. */
    boolean anyIn(String line) {
        boolean letter = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((!letter || c >= UNSPACED) && startsAt(line, i, c)) {
                return true;
            }
            letter = Character.isLetter(c);
        }
        return false;
    }

    private boolean startsAt(String line, int at, char first) {
        for (String start : byFirst.getOrDefault(first, List.of())) {
            if (line.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }
}
