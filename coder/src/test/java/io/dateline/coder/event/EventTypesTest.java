package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedEvent;
import io.dateline.coder.SharedParser;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Type, modes and parties of the sentences of types.psv, per type. The shares are floors against regression: the sentences are ours and were
 * read while the patterns were made.
 */
class EventTypesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final double TYPES = 0.94;
    private static final double IDIOMS = 0.88;
    private static final double PARTIES = 0.85;
    private static final double RECORDS_PER_SENTENCE = 1.1;

    @Test
    void codesTheSentencesOfEveryType() {
        Map<String, Score> scores = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Line line : ResourceFile.of(EventTypesTest.class, "types.psv").lines()) {
            Labelled labelled = Labelled.of(line);
            List<Coding> codings =
                    SharedParser.coder().code(new ArticleText(null, labelled.sentence(), DAY, "en")).events().stream()
                            .map(CodedEvent::coding)
                            .toList();
            List<Coding> ofType = codings.stream()
                    .filter(coding ->
                            coding.getType() != null && coding.getType().name().equals(labelled.type()))
                    .toList();
            boolean parties = ofType.stream().anyMatch(labelled::hasParties);
            boolean mode = labelled.mode().equals("-")
                    || ofType.stream().anyMatch(coding -> coding.getModes().contains(labelled.mode()));
            scores.computeIfAbsent(labelled.type(), type -> new Score())
                    .add(!ofType.isEmpty(), parties, mode, codings.size());
            if (ofType.isEmpty()) {
                missed.add(line.number() + " " + labelled.sentence());
            }
        }
        Score all = new Score();
        scores.forEach((type, score) -> {
            System.out.println(type + ": " + score);
            all.add(score);
        });
        System.out.println("all: " + all + ", missed: " + String.join("\n  ", missed));

        assertThat(scores).hasSize(16).allSatisfy((type, score) -> assertThat(score.sentences)
                .as(type)
                .isGreaterThanOrEqualTo(20));
        assertThat(all.share(all.types)).as("right type").isGreaterThanOrEqualTo(TYPES);
        assertThat(all.share(all.parties)).as("type and parties").isGreaterThanOrEqualTo(PARTIES);
        assertThat(all.share(all.records)).as("records a sentence").isLessThanOrEqualTo(RECORDS_PER_SENTENCE);
    }

    @Test
    void codesIdiomsAndRarerVerbs() {
        List<Line> lines = ResourceFile.of(EventTypesTest.class, "idioms.psv").lines();
        List<String> missed = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = line.cells('|', 2);
            boolean found = SharedParser.coder().code(new ArticleText(null, cells.get(1), DAY, "en")).events().stream()
                    .map(event -> event.coding().getType())
                    .anyMatch(type -> type != null && type.name().equals(cells.get(0)));
            if (!found) {
                missed.add(cells.get(1));
            }
        }
        assertThat(1 - missed.size() / (double) lines.size())
                .as("missed:%n%s", String.join("\n", missed))
                .isGreaterThanOrEqualTo(IDIOMS);
    }

    private record Labelled(String type, String mode, List<String> parties, String sentence) {

        static Labelled of(Line line) {
            List<String> cells = line.cells('|', 6);
            List<String> parties = Stream.of(cells.get(2), cells.get(3))
                    .flatMap(cell -> Stream.of(cell.split(";")))
                    .map(String::trim)
                    .filter(party -> !party.equals("-"))
                    .toList();
            return new Labelled(cells.get(0), cells.get(1), parties, cells.get(5));
        }

        /** Every labelled party stands in the words of one that was found, or the other way round. */
        boolean hasParties(Coding coding) {
            List<String> found = Stream.concat(coding.getActors().stream(), coding.getRecipients().stream())
                    .map(Actor::getText)
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList();
            return parties.stream().map(party -> party.toLowerCase(Locale.ROOT)).allMatch(party -> found.stream()
                    .anyMatch(text -> text.contains(party) || party.contains(text)));
        }
    }

    private static final class Score {
        private int sentences;
        private int types;
        private int parties;
        private int modes;
        private int records;

        void add(boolean type, boolean party, boolean mode, int coded) {
            sentences++;
            types += type ? 1 : 0;
            parties += party ? 1 : 0;
            modes += mode ? 1 : 0;
            records += coded;
        }

        void add(Score other) {
            sentences += other.sentences;
            types += other.types;
            parties += other.parties;
            modes += other.modes;
            records += other.records;
        }

        double share(int count) {
            return (double) count / sentences;
        }

        @Override
        public String toString() {
            return types + " types, " + parties + " with parties, " + modes + " modes of " + sentences + " sentences, "
                    + records + " records";
        }
    }
}
