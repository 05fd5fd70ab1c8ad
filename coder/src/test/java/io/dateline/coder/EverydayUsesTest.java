package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pattern does not fire on the ordinary use of its words: event/everyday-uses.tsv. */
class EverydayUsesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);

    @Test
    void ordinaryUsesOfTheWordsOfPatternsAreNotCodedAsTheirEvents() {
        List<String> wrong = ResourceFile.of(EverydayUsesTest.class, "event/everyday-uses.tsv").lines().stream()
                .map(EverydayUsesTest::complaint)
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with the records of a line's sentence, or nothing. */
    private static String complaint(Line line) {
        List<String> cells = line.cells('\t', 2);
        List<String> codes = SharedParser.coder().code(new ArticleText(null, cells.get(1), DAY, "en")).events().stream()
                .map(CodedEvent::coding)
                .filter(coding -> coding.getStatus() == Status.ASSERTED || coding.getStatus() == Status.HISTORICAL)
                .map(Coding::getCameo)
                .toList();
        return meets(cells.get(0), codes) ? "" : line.number() + ": " + line.text() + " gave " + codes;
    }

    private static boolean meets(String cell, List<String> codes) {
        if (cell.equals("-")) {
            return codes.isEmpty();
        }
        boolean wanted = cell.startsWith("+");
        String code = wanted ? cell.substring(1) : cell;
        return codes.stream().anyMatch(found -> found.startsWith(code)) == wanted;
    }
}
