package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.EventType;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The modes that the words of an event give it, for patterns that name none: {@code modes.txt}. Thread-safe. */
final class ModeWords {
    static final String FILE = "modes.txt";

    private final Map<EventType, WordTable<String>> byType;

    private ModeWords(Map<EventType, WordTable<String>> byType) {
        this.byType = byType;
    }

    static ModeWords load(WordClasses classes, CodeTables codes) {
        return of(ResourceFile.of(ModeWords.class, PatternBook.FOLDER + FILE), classes, codes);
    }

    static ModeWords of(ResourceFile file, WordClasses classes, CodeTables codes) {
        Map<EventType, WordTable<String>> byType = new EnumMap<>(EventType.class);
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            List<String> name = List.of(cells.get(0).split("\\s+"));
            if (name.size() != 2) {
                throw line.error("wants type and mode before '='");
            }
            EventType type = CodeTables.type(line, name.get(0));
            if (!codes.hasMode(type, name.get(1))) {
                throw line.error("mode " + name.get(1) + " is none of " + type);
            }
            byType.computeIfAbsent(type, t -> new WordTable<>()).add(line, cells.get(1), classes, name.get(1));
        }
        return new ModeWords(byType);
    }

    boolean knows(String lemma) {
        return byType.values().stream().anyMatch(table -> table.knows(lemma));
    }

    /** The modes that the words give an event of this type, nearest first. */
    List<String> of(EventType type, Complement complement) {
        WordTable<String> table = byType.get(type);
        if (table == null) {
            return List.of();
        }
        Set<String> modes = new LinkedHashSet<>();
        complement.words().forEach(word -> modes.addAll(table.at(complement.parse(), word)));
        return List.copyOf(modes);
    }
}
