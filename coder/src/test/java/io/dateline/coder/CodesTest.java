package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Coding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How exact the codes are on sentences of our own, over all roots of CAMEO and all modes of PLOVER: event/codes.tsv. */
class CodesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    /** Where the sentences stand today; raise these, never lower them. */
    private static final double EXACT = 0.82;

    private static final double ROOT = 0.93;
    private static final double MODES = 0.90;

    @Test
    void findsCodeAndModeOfTheSentencesOfTheList() {
        List<Line> lines = ResourceFile.of(CodesTest.class, "event/codes.tsv").lines();
        Tally exact = new Tally("exact");
        Tally root = new Tally("root");
        Tally modes = new Tally("modes");

        for (Line line : lines) {
            List<String> cells = line.cells('\t', 4);
            String code = cells.get(0);
            String mode = cells.get(2);
            List<Coding> codings =
                    SharedParser.coder().code(new ArticleText(null, cells.get(3), TUESDAY, "en")).events().stream()
                            .map(CodedEvent::coding)
                            .toList();
            exact.count(line, codings, coding -> coding.getCameo().equals(code));
            root.count(line, codings, coding -> coding.getCameoRoot().equals(code.substring(0, 2)));
            if (!mode.equals("-")) {
                modes.count(
                        line,
                        codings,
                        coding ->
                                isOf(coding, cells.get(1)) && coding.getModes().contains(mode));
            }
        }

        exact.reaches(EXACT);
        root.reaches(ROOT);
        modes.reaches(MODES);
    }

    private static boolean isOf(Coding coding, String type) {
        return coding.getType() != null && coding.getType().name().equals(type);
    }

    /** How many sentences have a record of which something holds. */
    private static final class Tally {
        private final String name;
        private final List<String> wrong = new ArrayList<>();
        private int all;

        Tally(String name) {
            this.name = name;
        }

        void count(Line line, List<Coding> codings, Predicate<Coding> right) {
            all++;
            if (codings.stream().noneMatch(right)) {
                List<String> codes = codings.stream()
                        .map(coding -> coding.getCameo() + coding.getModes())
                        .toList();
                wrong.add(line.number() + ": " + line.text() + " gave " + codes);
            }
        }

        void reaches(double share) {
            double reached = 1 - wrong.size() / (double) all;
            System.out.printf("%s: %d of %d right = %.3f%n", name, all - wrong.size(), all, reached);
            assertThat(reached)
                    .as("%s, wrong:%n%s", name, String.join("\n", wrong))
                    .isGreaterThanOrEqualTo(share);
        }
    }
}
