package io.dateline.reader.article;

import java.util.HashSet;
import java.util.Set;

/** The words of {@code filing.txt}, which names and explains the kinds. */
final class FilingWords {

    private static final SectionedFile FILE = SectionedFile.read("filing.txt");

    private FilingWords() {}

    /** The words of a section, as {@link Lines#letters} writes them. */
    static Set<String> of(String section) {
        Set<String> words = new HashSet<>();
        for (SectionedFile.Entry entry : FILE.section(section)) {
            if (!Lines.letters(entry.text()).equals(entry.text())) {
                throw FILE.wrong(entry, "a word is of lower-case letters and digits");
            }
            if (!words.add(entry.text())) {
                throw FILE.wrong(entry, "stands here twice");
            }
        }
        return Set.copyOf(words);
    }
}
