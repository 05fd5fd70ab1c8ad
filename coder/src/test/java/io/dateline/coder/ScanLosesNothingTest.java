package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.scan.ArticleScan;
import io.dateline.coder.scan.Scan;
import io.dateline.coder.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parsing a sentence gives an event, the scan must not say that no pattern could fire. */
class ScanLosesNothingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 28);
    private static final CodeTables TABLES = CodeTables.load();
    private static final Scan SCAN = Scan.load(TriggerScan.load(EventFinder.load(TABLES), TABLES), Actors.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The World Bank handed Niger $40m.",
                "Danish instructors trained policemen in Mali.",
                "Gunmen kidnapped two women in northern Benin.",
                "Togo and Ghana signed a cease-fire.",
                "French air-strikes killed nine militants in Mali.",
                "Kenya sent peace-keepers to Haiti.",
                "Police in Lagos arrested dozens of protestors.",
            })
    void whatIsWrittenOtherwiseMayBeAnEventToo(String sentence) {
        assertThat(isCodable(sentence)).isTrue();
    }

    /** A line alone is always parsed. */
    @Test
    void ofTheSentencesOfOurCorpusNoneThatCodesAnEventIsRefused() {
        List<String> lost = new ArrayList<>();
        int refused = 0;
        for (String sentence : corpus()) {
            // The scan's own answer costs nothing; only what it refuses need be parsed.
            if (!isCodable(sentence)) {
                refused++;
                if (!SharedParser.coder()
                        .code(new ArticleText("", sentence, DAY, "en"))
                        .events()
                        .isEmpty()) {
                    lost.add(sentence);
                }
            }
        }
        System.out.println(refused + " sentences refused, of which " + lost.size() + " code an event");

        assertThat(refused).as("sentences that the scan refuses").isPositive();
        assertThat(lost).isEmpty();
    }

    /** Nor that their tags make none fire: the tagger errs, but where it does the patterns are not met either. */
    @Test
    void ofTheSentencesOfOurCorpusThatTheirTagsRefuseHardlyAnyCodesAnEvent() {
        List<String> lost = new ArrayList<>();
        int refused = 0;
        for (String sentence : corpus()) {
            ArticleScan scan = new ArticleScan(SCAN, "", 1, CoderConfig.EVERY_SENTENCE);
            scan.refuses(new Sentence(0, 0, 0, sentence.length(), sentence));
            if (!scan.couldBeCoded(SharedParser.parser().tag(sentence))) {
                refused++;
                if (!SharedParser.coder()
                        .code(new ArticleText("", sentence, DAY, "en"))
                        .events()
                        .isEmpty()) {
                    lost.add(sentence);
                }
            }
        }
        System.out.println(refused + " sentences refused by their tags, of which code an event: " + lost);

        assertThat(refused).as("sentences that their tags refuse").isPositive();
        // What is left are guesses of the linear model between parties of one country.
        assertThat(lost).hasSizeLessThan(refused / 20);
    }

    private static boolean isCodable(String sentence) {
        // Nothing but what no pattern could code is refused in so short an article.
        return new ArticleScan(SCAN, "", 1, CoderConfig.EVERY_SENTENCE)
                        .refuses(new Sentence(0, 0, 0, sentence.length(), sentence))
                == null;
    }

    private static List<String> corpus() {
        List<String> sentences = new ArrayList<>();
        for (String folder : List.of("src/linear/corpus", "src/scan/corpus")) {
            lines(folder).forEach(line -> sentences.add(line.split("\t")[2].replaceAll("\\[[AB]:([^\\]]+)]", "$1")));
        }
        lines("src/test/resources/io/dateline/coder/parse").forEach(sentences::add);
        lines("src/test/resources/io/dateline/coder/realis").forEach(line -> sentences.add(longest(line, "\t")));
        lines("src/test/resources/io/dateline/coder/event").forEach(line -> sentences.add(longest(line, "[\t|]")));
        return sentences;
    }

    /** In every table of ours the sentence is the longest cell. */
    private static String longest(String line, String separator) {
        String longest = "";
        for (String cell : line.split(separator)) {
            longest = cell.length() > longest.length() ? cell.strip() : longest;
        }
        return longest;
    }

    private static Stream<String> lines(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }
}
