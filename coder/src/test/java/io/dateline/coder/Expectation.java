package io.dateline.coder;

import io.dateline.coder.data.Line;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A line of realis/sentences.tsv; its head explains the notation.
 *
 * @param kind the class that the line tests
 * @param wanted for each part its alternatives; empty for "none"
 * @param unwanted events that must not be coded
 */
record Expectation(
        Line line, String kind, ArticleText article, List<List<ExpectedEvent>> wanted, List<ExpectedEvent> unwanted) {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

    static Expectation parse(Line line) {
        List<String> cells = line.cells('\t', 3);
        boolean dated = cells.get(1).startsWith("@");
        LocalDate day = dated ? LocalDate.parse(cells.get(1).substring(1, 11)) : TUESDAY;
        String text = (dated ? cells.get(1).substring(12) : cells.get(1)).replace(" ¶ ", "\n\n");
        List<String> parts =
                cells.get(2).equals("none") ? List.of() : List.of(cells.get(2).split(" ; "));
        return new Expectation(
                line,
                cells.get(0),
                new ArticleText(null, text, day, "en"),
                parts.stream()
                        .filter(part -> !part.startsWith("not "))
                        .map(part -> Arrays.stream(part.split(" or "))
                                .map(ExpectedEvent::parse)
                                .toList())
                        .toList(),
                parts.stream()
                        .filter(part -> part.startsWith("not "))
                        .map(part -> ExpectedEvent.parse(part.substring(4)))
                        .toList());
    }

    boolean isMetBy(List<CodedEvent> events) {
        boolean nothingWanted = wanted.isEmpty() && unwanted.isEmpty();
        return nothingWanted
                ? events.isEmpty()
                : wanted.stream().allMatch(part -> part.stream().anyMatch(one -> one.isIn(events)))
                        && unwanted.stream().noneMatch(one -> one.isIn(events));
    }

    /** The status that the line is about: that of its first wanted event, "none" where nothing is wanted. */
    String status() {
        return wanted.isEmpty()
                ? "none"
                : String.join(
                        "/", wanted.get(0).get(0).statuses().stream().sorted().toList());
    }

    /** Whether types and statuses are right, whoever the parties may be. */
    boolean isReadBy(List<CodedEvent> events) {
        return wanted.isEmpty()
                ? isMetBy(events)
                : wanted.stream().allMatch(part -> part.stream().anyMatch(one -> one.isReadIn(events)));
    }
}
