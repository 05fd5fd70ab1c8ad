package io.dateline.coder.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.Share;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    /** Where the expressions of expressions.tsv stand today; raise it, never lower it. */
    private static final double SHARE = 0.99;

    @Test
    void readsTheExpressionsOfTheList() {
        Share share = new Share();
        List<String> wrong = new ArrayList<>();

        for (Line line : ResourceFile.of(DaysTest.class, "expressions.tsv").lines()) {
            String problem = problem(line.cells('\t', 7));
            share.add(problem == null);
            if (problem != null) {
                wrong.add(line.number() + ": " + problem);
            }
        }

        System.out.printf("dates: %s%n", share);
        assertThat(share.value()).as("wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(SHARE);
    }

    /** The expected range must be the only one; none may be found where none is expected. */
    private static @Nullable String problem(List<String> cells) {
        List<String> found =
                Days.find(
                                cells.get(2),
                                LocalDate.parse(cells.get(0)),
                                cells.get(1).equals("ahead"))
                        .stream()
                        .map(one -> one.first() + " " + one.last() + " " + one.precision() + " " + one.basis())
                        .toList();
        List<String> expected = cells.get(3).equals("-") ? List.of() : List.of(String.join(" ", cells.subList(3, 7)));
        return found.equals(expected) ? null : cells.get(2) + " wants " + expected + " gave " + found;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, false, elections on January 2, 2027-01-02",
        "2026-12-30, false, the raid of November 2, 2026-11-02",
        "2027-01-05, false, the raid of December 30, 2026-12-30",
        "2026-11-01, false, the raid of January 2, 2026-01-02",
        "2026-03-05, false, the raid of February 29, 2024-02-29",
        "2027-12-05, true, the vote on February 29, 2028-02-29",
        "2024-02-20, false, the vote on February 29, 2024-02-29"
    })
    void takesADayWithoutAYearFromTheYearAtHand(LocalDate day, boolean ahead, String words, LocalDate expected) {
        assertThat(Days.find(words, day, ahead))
                .extracting(DayExpression::first)
                .containsExactly(expected);
    }

    @Test
    void aDayThatNoYearHasIsNone() {
        assertThat(Days.find("the vote on February 30", TUESDAY, false)).isEmpty();
    }

    @Test
    void keepsTheWordsAndTheirPlaceInTheSentence() {
        String sentence = "Envoys of both sides met in Riga on 3 May 2023.";

        List<DayExpression> found = Days.find(sentence, TUESDAY, false);

        assertThat(found).hasSize(1);
        DayExpression day = found.get(0);
        assertThat(sentence.substring(day.start(), day.end()))
                .isEqualTo(day.text())
                .contains("3 May 2023");
    }
}
