package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Prints how many lines of event/amounts.tsv are right and holds what was reached. */
class AmountSentencesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    /** Where the lines stand today; raise it, never lower it. */
    private static final double FLOOR = 0.83;

    @Test
    void readsTheAmountsOfTheList() {
        Share share = new Share();
        List<String> wrong = new ArrayList<>();

        for (Line line :
                ResourceFile.of(AmountSentencesTest.class, "event/amounts.tsv").lines()) {
            List<String> cells = line.cells('\t', 2);
            TreeSet<String> expected =
                    new TreeSet<>(List.of(cells.get(1).replace("-", "").split(" ")));
            expected.remove("");
            TreeSet<String> found = amounts(cells.get(0));
            share.add(found.equals(expected));
            if (!found.equals(expected)) {
                wrong.add(line.number() + ": " + line.text().replace("\t", " | ") + " gave " + found);
            }
        }

        System.out.printf("amounts: %s%n", share);
        assertThat(share.value()).as("wrong:%n%s", String.join("\n", wrong)).isGreaterThanOrEqualTo(FLOOR);
    }

    private static TreeSet<String> amounts(String sentence) {
        TreeSet<String> amounts = new TreeSet<>();
        for (CodedEvent event : SharedParser.coder()
                .code(new ArticleText(null, sentence, TUESDAY, "en"))
                .events()) {
            Coding coding = event.coding();
            add(amounts, "dead", coding.getDead());
            add(amounts, "injured", coding.getInjured());
            add(amounts, "arrested", coding.getArrested());
            add(amounts, "participants", coding.getParticipants());
        }
        return amounts;
    }

    private static void add(TreeSet<String> amounts, String kind, Quantity quantity) {
        if (quantity != null) {
            amounts.add(kind + "=" + end(quantity.getLow()) + ".." + end(quantity.getHigh()));
        }
    }

    private static String end(Integer bound) {
        return bound == null ? "" : bound.toString();
    }
}
