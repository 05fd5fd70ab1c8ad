package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The PLOVER contexts of sentences of our own: those that a reader would give are found, and few others. */
class ContextSentencesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    private static final double FOUND = 0.9;
    private static final double RIGHT = 0.6;

    @Test
    void findsTheContextsThatAReaderWould() {
        int wanted = 0;
        int found = 0;
        int given = 0;
        List<String> wrong = new ArrayList<>();

        for (Line line : ResourceFile.of(ContextSentencesTest.class, "event/contexts.tsv")
                .lines()) {
            List<String> cells = line.cells('\t', 2);
            Set<String> expected = Set.of(cells.get(0).split(","));
            Set<String> contexts = new LinkedHashSet<>();
            SharedParser.coder()
                    .code(new ArticleText(null, cells.get(1), TUESDAY, "en"))
                    .events()
                    .forEach(event -> contexts.addAll(event.coding().getContexts()));
            long right = expected.stream().filter(contexts::contains).count();
            wanted += expected.size();
            given += contexts.size();
            found += right;
            if (right < expected.size() || contexts.size() > right) {
                wrong.add(line.number() + ": " + line.text() + " gave " + contexts);
            }
        }

        double share = found / (double) wanted;
        double precision = found / (double) given;
        System.out.printf(
                "contexts: %d of %d found = %.3f, %d of %d given right = %.3f%n",
                found, wanted, share, found, given, precision);
        assertThat(share).as("found, wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(FOUND);
        assertThat(precision).as("right, wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(RIGHT);
    }
}
