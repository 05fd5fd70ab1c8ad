package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.SharedParser;
import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternBookTest {
    private final CodeTables tables = CodeTables.load();
    private final EventFinder finder = EventFinder.load(tables);

    @Test
    void coversAllTypesWithVerbsAndNouns() {
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        int verbs = 0;
        int nouns = 0;
        for (Pattern pattern : finder.book().all()) {
            if (pattern.code() != null) {
                EventType type = pattern.type() != null
                        ? pattern.type()
                        : tables.code(pattern.code()).type();
                counts.merge(type == null ? EventType.UNKNOWN : type, 1, Integer::sum);
            }
            if (pattern.kind() == Pattern.Kind.VERB) {
                verbs++;
            } else {
                nouns++;
            }
        }

        System.out.println("patterns: " + verbs + " of verbs, " + nouns + " of nouns, " + counts);
        assertThat(verbs).isGreaterThan(600);
        assertThat(nouns).isGreaterThan(200);
        assertThat(counts.keySet()).containsAll(List.of(EventType.values()).subList(0, 16));
    }

    @Test
    void everyExampleIsCodedByItsPattern() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();

        for (Pattern pattern : finder.book().all()) {
            String example = pattern.example();
            if (example == null || !seen.add(example)) {
                continue;
            }
            List<Candidate> found = finder.find(SharedParser.parser().parse(example));
            boolean right = found.stream().anyMatch(one -> sameLine(one, pattern));
            if (!right) {
                wrong.add(pattern.line().file() + ":" + pattern.line().number() + " " + example + " gave "
                        + found.stream().map(Candidate::pattern).toList());
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** A line of several lemmas has one example for all; a narrower line that says the same may come first. */
    private boolean sameLine(Candidate candidate, Pattern pattern) {
        return finder.book().all().stream()
                .filter(other -> other.id().equals(candidate.pattern()))
                .anyMatch(other -> other.line().equals(pattern.line())
                        || Objects.equals(other.code(), pattern.code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x | meet | | 040",
                "v | meet | | 999",
                "v | meet | near:by | 040",
                "v | meet | obj:NOTHING | 040",
                "v | meet | | 040 | mode:riot",
                "v | meet | | 040 | too:obj",
                "v | meet | | 040 | to:whith",
                "v | meet | | 040 | from:obj.whith",
                "v | meet | | 040 | from:obj. to:with",
                "v | meet | | 040 | sym | Chad met Mali. | Togo met Benin.",
                "v | meet | | @SING 040",
                "v | meet",
                "v | meet up | | 040",
                "v | meet, meet | | 040"
            })
    void aBadLineIsRefusedWithFileAndLine(String line) {
        ResourceFile bad = ResourceFile.of("bad.patterns", "# comment\n" + line + "\n");

        assertThatThrownBy(() -> PatternBook.of(List.of(bad), WordClasses.load(), tables, Operators.load(tables)))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("bad.patterns:2");
    }
}
