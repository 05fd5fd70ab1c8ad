package io.dateline.coder.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(?:Mon|Tues)day;[day]",
                "(?:Jan(?:uary)?|Feb) (?:the )?week;[week]",
                "[Tt]omorrow(?: night)?;[tomorrow]",
                "(?<![a-z])[12]\\d{3}(?= wars?);[#]",
                "(?:yesterday|tonight);[tonight, yesterday]",
                "\\QMay Day\\E;[may day]",
                "weeks? ago;[week]",
            })
    void oneOfTheseWordsIsInWhateverMatches(String form, String needed) {
        assertThat(Literals.of(form)).hasToString(needed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(?:yesterday)?;", "(?:yesterday|in);", "\\p{L}+;", "(?=May);", "(?:may)*+;"})
    void whatMayLackItsWordsNeedsNone(String form) {
        assertThat(Literals.of(form)).isNull();
    }

    /** All sentences of our own corpora and of the tests of dates, with every rule asked and with those alone whose words are there. */
    @Test
    void noDateIsLostByAskingOnlyTheRulesWhoseWordsAreThere() throws IOException {
        int dates = 0;
        for (String sentence : sentences()) {
            List<DayExpression> all = Days.find(sentence, new Reference(DAY, false), rule -> true);
            assertThat(Days.find(sentence, DAY, false)).as(sentence).isEqualTo(all);
            dates += all.size();
        }
        assertThat(dates).isGreaterThan(500);
    }

    @Test
    void mostRulesNeedAWord() throws IOException {
        long[] asked = {0, 0};
        for (String sentence : sentences()) {
            SoughtWords words = new SoughtWords(sentence);
            Days.find(sentence, new Reference(DAY, false), rule -> {
                asked[words.holdsOneOf(rule.needed()) ? 0 : 1]++;
                return false;
            });
        }
        System.out.println("rules asked: " + asked[0] + ", not asked: " + asked[1]);

        assertThat(asked[1]).isGreaterThan(3 * asked[0]);
    }

    private static List<String> sentences() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String folder : List.of("src/linear/corpus", "src/scan/corpus", "src/test/resources/io/dateline/coder")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(tsv|psv|txt)"))
                        .sorted()
                        .toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        return lines;
    }
}
