package io.dateline.ingest.article;

import io.dateline.reader.text.PlainText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts from outside as articles and fetches may hold them: without control characters, which a database refuses, and bounded, so that a
 * hostile page or feed cannot make a record that no topic takes. All text of such a record goes through here. Thread-safe.
 */
public final class RecordText {

    /** Most characters of a body of text. */
    static final int LONGEST_TEXT = 1_000_000;

    /** Most characters of a title, a name or a label. */
    static final int LONGEST_LINE = 1_000;

    /** Most items of a list. */
    static final int MOST_ITEMS = 100;

    private RecordText() {}

    /** A title, a name or a label; longer ones are cut. */
    public static @Nullable String line(@Nullable String line) {
        return line == null ? null : text(line, LONGEST_LINE);
    }

    /** A body of text; a longer one is cut. */
    public static String text(String text) {
        return text(text, LONGEST_TEXT);
    }

    /** A body of text of at most so many characters; a longer one is cut. */
    public static String text(String text, int longest) {
        return PlainText.cut(PlainText.withoutControls(text), longest);
    }

    /** Names or labels; those beyond the bound are left out. None for null, as a builder holds what was not set. */
    public static List<String> lines(@Nullable List<String> lines) {
        return Objects.requireNonNullElse(lines, List.<String>of()).stream()
                .map(line -> text(line, LONGEST_LINE))
                .filter(line -> !line.isBlank())
                .limit(MOST_ITEMS)
                .toList();
    }

    /** A word that means nothing when cut, such as an address: null when it is longer than that. */
    static @Nullable String whole(@Nullable String word, int longest) {
        return word == null || word.length() > longest ? null : PlainText.withoutControls(word);
    }
}
