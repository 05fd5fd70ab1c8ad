package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealisSentencesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    /** Where the sentences of sentences.tsv stand today; raise it, never lower it. */
    private static final double SHARE = 0.93;

    @Test
    void readsTheStatusOfTheSentencesOfTheList() {
        List<Line> lines = ResourceFile.of(RealisSentencesTest.class, "realis/sentences.tsv")
                .lines();
        List<String> wrong = new ArrayList<>();

        for (Line line : lines) {
            List<String> cells = line.cells('\t', 3);
            List<CodedEvent> events = SharedParser.coder()
                    .code(new ArticleText(null, cells.get(2), TUESDAY, "en"))
                    .events();
            Status expected = Status.valueOf(cells.get(0));
            boolean right = events.stream()
                    .anyMatch(event -> event.coding().getStatus() == expected && hasTrigger(event, cells.get(1)));
            if (!right) {
                wrong.add(line.number() + ": " + cells.get(2) + " gave " + statuses(events));
            }
        }

        double share = 1 - wrong.size() / (double) lines.size();
        System.out.printf("realis: %d of %d right = %.3f%n", lines.size() - wrong.size(), lines.size(), share);
        assertThat(share).as("wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(SHARE);
    }

    private static boolean hasTrigger(CodedEvent event, String word) {
        return Arrays.asList(event.coding().getTrigger().split(" ")).contains(word);
    }

    private static List<String> statuses(List<CodedEvent> events) {
        return events.stream()
                .map(event -> event.coding().getStatus() + " " + event.coding().getTrigger())
                .toList();
    }
}
