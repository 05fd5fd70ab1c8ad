package io.dateline.reader.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code bylines.txt}, as patterns. */
final class BylineWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What stands before a name, up to it. */
    static final Pattern BEFORE;

    /** What follows a name, to the end; at least two words stand before it. */
    static final Pattern AFTER;

    static final Pattern ROLE;

    private static final Set<String> BEFORE_WORDS;
    private static final Set<String> WITHIN;

    static {
        SectionedFile file = SectionedFile.read("bylines.txt");
        BEFORE_WORDS = words(file, "before");
        WITHIN = words(file, "within");
        BEFORE = Pattern.compile("^(?:" + alternatives(BEFORE_WORDS) + ")(?:\\s*:\\s*|\\s+)", FLAGS);
        AFTER = Pattern.compile(
                "(?<=\\S\\s\\S{1,40})\\s+(?:" + alternatives(words(file, "after")) + ")(?!['’\\p{L}]).*$", FLAGS);
        ROLE = Pattern.compile("(?<![\\p{L}-])(?:" + alternatives(words(file, "roles")) + ")(?![\\p{L}-])", FLAGS);
    }

    private BylineWords() {}

    private static Set<String> words(SectionedFile file, String section) {
        Set<String> words = new HashSet<>();
        for (SectionedFile.Entry entry : file.section(section)) {
            if (!entry.text().equals(entry.text().toLowerCase(Locale.ROOT))) {
                throw file.wrong(entry, "words are written in lower case");
            }
            if (!words.add(entry.text())) {
                throw file.wrong(entry, "stands here twice");
            }
        }
        return words;
    }

    private static String alternatives(Set<String> words) {
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return longestFirst.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether the text says nothing but that a name follows. */
    static boolean announces(String text) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        return BEFORE_WORDS.contains(
                words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words);
    }

    /** Whether a name may hold it though it is written small. */
    static boolean isWithin(String word) {
        return WITHIN.contains(word);
    }
}
