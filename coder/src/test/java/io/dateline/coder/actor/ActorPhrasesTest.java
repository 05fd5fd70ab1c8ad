package io.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.Share;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.place.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prints how many lines of actor/phrases.tsv are right and holds what was reached. */
class ActorPhrasesTest {
    /** Where the lines stand today; raise it, never lower it. */
    private static final double FLOOR = 0.97;

    @Test
    void saysCountryAndSectorOfThePhrasesOfTheList() {
        Places places = Places.load();
        Actors actors = Actors.load(List.of(), places::countryOf);
        Share share = new Share();
        List<String> wrong = new ArrayList<>();

        for (Line line : ResourceFile.of(ActorPhrasesTest.class, "phrases.tsv").lines()) {
            List<String> cells = line.cells('\t', 4);
            String found = actors.resolve(cells.get(1), null, LocalDate.parse(cells.get(0))).stream()
                    .findFirst()
                    .map(actor -> or(actor.country()) + " " + or(actor.sector()))
                    .orElse("- -");
            boolean right = cells.get(3).equals("-*")
                    ? found.startsWith(cells.get(2) + " ")
                    : found.equals(cells.get(2) + " " + cells.get(3));
            share.add(right);
            if (!right) {
                wrong.add(line.number() + ": " + line.text() + " gave " + found);
            }
        }

        System.out.printf("phrases of parties: %s%n", share);
        assertThat(share.value()).as("wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(FLOOR);
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
