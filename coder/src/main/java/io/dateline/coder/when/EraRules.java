package io.dateline.coder.when;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "During the Cold War", "under the shah" ({@code eras.txt}): years of old without a number. */
final class EraRules {
    private static final String WITHIN =
            "(?i:during|throughout|under|in|amid|at the (?:height|end|start|beginning|time) of|in the midst of|"
                    + "in the (?:last|first|final|early|closing) (?:days|months|years) of) (?:the )?";

    private EraRules() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Line line : ResourceFile.of(EraRules.class, "eras.txt").lines()) {
            List<String> cells = line.cells('\t', 3);
            LocalDate first = LocalDate.of(year(line, cells.get(0)), 1, 1);
            LocalDate last = LocalDate.of(year(line, cells.get(1)), 12, 31);
            if (last.isBefore(first)) {
                throw line.error("ends before it begins");
            }
            String names =
                    Arrays.stream(cells.get(2).split(", ")).map(Pattern::quote).collect(Collectors.joining("|"));
            rules.add(Rule.of(WITHIN + "(?i:" + names + ")", (match, reference) -> Range.stated(first, last)));
        }
        return rules;
    }

    private static int year(Line line, String digits) {
        if (!digits.matches("\\d{4}")) {
            throw line.error("a year is expected, not " + digits);
        }
        return Integer.parseInt(digits);
    }
}
