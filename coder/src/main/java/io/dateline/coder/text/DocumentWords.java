package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word list of {@link DocumentKind} ({@code document-types.txt}), read once. */
final class DocumentWords {
    static final int LONGEST_PHRASE = 4;

    /** Signs of each phrase; none for what only begins one. */
    private static final Map<String, List<Sign>> PHRASES = new HashMap<>();

    private static final Map<DocumentType, Set<String>> SECTIONS = new EnumMap<>(DocumentType.class);

    /** Words by which a text speaks to its reader. */
    private static final Set<String> READER = new HashSet<>();

    static {
        Resources.lines("document-types.txt").forEach(DocumentWords::add);
    }

    private DocumentWords() {}

    /** A phrase speaks for a type with this weight. */
    record Sign(DocumentType type, int weight) {}

    /** What this phrase of lower-case words, joined by single spaces, speaks for; null if no phrase begins like this. */
    static @Nullable List<Sign> signs(String phrase) {
        return PHRASES.get(phrase);
    }

    static boolean isSection(DocumentType type, String section) {
        return SECTIONS.getOrDefault(type, Set.of()).contains(section.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the lower-case word means the reader. */
    static boolean isReader(String word) {
        return READER.contains(word);
    }

    private static void add(Resources.Line line) {
        String[] columns = line.text().split("\t");
        if (columns.length != 3) {
            throw line.error("type, weight and phrases are expected, with tabs between");
        }
        DocumentType type = type(line, columns[0]);
        for (String phrase : columns[2].split(", ")) {
            if (phrase.isBlank() || !phrase.equals(phrase.strip()) || phrase.split(" ").length > LONGEST_PHRASE) {
                throw line.error("no phrase of one to four words: \"" + phrase + '"');
            }
            if (columns[1].equals("section")) {
                SECTIONS.computeIfAbsent(type, added -> new HashSet<>()).add(phrase);
            } else if (columns[1].equals("reader")) {
                READER.add(phrase);
            } else {
                for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
                    PHRASES.computeIfAbsent(phrase.substring(0, space), begin -> new ArrayList<>(1));
                }
                PHRASES.computeIfAbsent(phrase, added -> new ArrayList<>(1))
                        .add(new Sign(type, weight(line, columns[1])));
            }
        }
    }

    private static DocumentType type(Resources.Line line, String name) {
        try {
            return DocumentType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("unknown type");
        }
    }

    private static int weight(Resources.Line line, String weight) {
        if (!weight.matches("[1-5]")) {
            throw line.error("the weight must be 1 to 5, \"section\" or \"reader\"");
        }
        return Integer.parseInt(weight);
    }
}
