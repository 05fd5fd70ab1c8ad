package io.dateline.reader.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of {@code bylines.txt}, as patterns. */
final class BylineWords {

    private static final int LONGEST_JOB = 50;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What stands before a name, up to it. */
    static final Pattern BEFORE;

    /** What follows a name, to the end; at least two words stand before it. */
    static final Pattern AFTER;

    private static final Pattern ROLE;
    private static final Pattern MANY;
    private static final Pattern SIGNATURE;

    private static final Set<String> BEFORE_WORDS;
    private static final Set<String> SIGNATURE_WORDS;
    private static final Set<String> WITHIN;
    private static final Set<String> FOLDERS;
    private static final Pattern JOB;
    private static final Set<String> SENTENCE;
    private static final Pattern DESK;
    private static final Set<String> AGENCIES;

    static {
        SectionedFile file = SectionedFile.read("bylines.txt");
        SIGNATURE_WORDS = words(file, "signature");
        BEFORE_WORDS = new HashSet<>(words(file, "before"));
        BEFORE_WORDS.addAll(SIGNATURE_WORDS);
        WITHIN = words(file, "within");
        BEFORE = beginning(BEFORE_WORDS);
        SIGNATURE = beginning(SIGNATURE_WORDS);
        AFTER = Pattern.compile(
                "(?<=\\S\\s\\S{1,40})\\s+(?:" + alternatives(words(file, "after")) + ")(?!['’\\p{L}]).*$", FLAGS);
        FOLDERS = words(file, "folders");
        ROLE = anyOf(words(file, "roles"));
        MANY = anyOf(words(file, "many"));
        JOB = Pattern.compile(anyOf(words(file, "jobs")).pattern() + "$", FLAGS);
        SENTENCE = words(file, "sentence");
        DESK = anyOf(words(file, "desks"));
        AGENCIES = words(file, "agencies");
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

    private static Pattern beginning(Set<String> words) {
        return Pattern.compile("^(?:" + alternatives(words) + ")(?:\\s*:\\s*|\\s+)", FLAGS);
    }

    private static Pattern anyOf(Set<String> words) {
        return Pattern.compile("(?<![\\p{L}-])(?:" + alternatives(words) + ")(?![\\p{L}-])", FLAGS);
    }

    private static String alternatives(Set<String> words) {
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return longestFirst.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether the text says nothing but that a name follows. */
    static boolean announces(String text) {
        return BEFORE_WORDS.contains(withoutColon(text));
    }

    private static String withoutColon(String text) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        return words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words;
    }

    /** Whether a text that stands anywhere names the author after the words of a signature: a single "Author" before a name does not. */
    static boolean signs(String text) {
        Matcher before = SIGNATURE.matcher(text);
        return before.find() && before.group().strip().indexOf(' ') > 0;
    }

    /** Whether a text that stands anywhere says nothing but that the author's name follows. */
    static boolean announcesSignature(String text) {
        return SIGNATURE_WORDS.contains(withoutColon(text));
    }

    /** Whether the text says what somebody is, or names a desk: no name of a person. */
    static boolean isRole(String text) {
        return ROLE.matcher(text).find() || namesMany(text) || isDesk(text);
    }

    /** Whether the text is a word for what somebody is, and no more. */
    static boolean isBareRole(String text) {
        return ROLE.matcher(text).matches();
    }

    /** Whether the text tells of others who are not named. */
    static boolean namesMany(String text) {
        return MANY.matcher(text).find();
    }

    /** Whether the text is what somebody who writes is called, "Senior Political Correspondent", and no part of a sentence. */
    static boolean isJob(String text) {
        return text.length() <= LONGEST_JOB
                && JOB.matcher(text).find()
                && Stream.of(SPACE.split(text)).noneMatch(SENTENCE::contains);
    }

    /** Whether the text names a desk, a team or an agency. */
    static boolean isDesk(String text) {
        return DESK.matcher(text).find()
                || AGENCIES.contains(text.toLowerCase(Locale.ROOT).strip());
    }

    /** What the folder is called that holds the pages of writers. */
    static Set<String> folders() {
        return FOLDERS;
    }

    /** Whether a name may hold it though it is written small. */
    static boolean isWithin(String word) {
        return WITHIN.contains(word);
    }
}
