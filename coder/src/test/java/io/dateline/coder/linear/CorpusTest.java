package io.dateline.coder.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.CodeTables;
import io.dateline.schemas.record.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    static final Path FOLDER = Path.of("src/linear/corpus");
    private static final CodeTables TABLES = CodeTables.load();

    @Test
    void readsTypeModeAndParties() {
        List<LabelledSentence> read =
                read("# comment\nASSAULT\taerial\t[B:The port] was bombed by [A:two jets].\nNONE\t-\tIt rained.\n");

        assertThat(read)
                .containsExactly(
                        new LabelledSentence(
                                EventType.ASSAULT,
                                "aerial",
                                "The port was bombed by two jets.",
                                new Span(23, 31),
                                new Span(0, 8)),
                        new LabelledSentence(null, null, "It rained.", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOUT / - / [A:He] shouted. | no event type SHOUT",
                "UNKNOWN / - / [A:He] shouted. | no event type UNKNOWN",
                "AID / aerial / [A:He] gave. | mode aerial is none of AID",
                "AID / - / He gave. | no [A:…]",
                "AID / - / [A:He] gave [A:her] bread. | stands twice",
                "AID / - / [A:He gave. | a bracket",
                "AID / - | has 2 cells",
            })
    void refusesWhatDoesNotKeepToTheFormat(String line, String message) {
        assertThatThrownBy(() -> read("\n" + line.replace(" / ", "\t")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("test.tsv:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesASentenceTwice() {
        assertThatThrownBy(() -> read("NONE\t-\tIt rained.\nNONE\t-\tIt rained.\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("test.tsv:2: repeats the sentence of test.tsv:1");
    }

    @Test
    void ownCorpusIsLargeAndHasManyOfEachType() {
        List<LabelledSentence> corpus = Corpus.read(FOLDER, TABLES);

        assertThat(corpus).hasSizeGreaterThan(2500);
        assertThat(corpus.stream().collect(Collectors.groupingBy(s -> Kinds.of(s.type()), Collectors.counting())))
                .hasSize(Kinds.COUNT)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(100));
        assertThat(corpus.stream().filter(LabelledSentence::isTest).count())
                .isBetween(corpus.size() / 12L, corpus.size() / 7L);
    }

    private static List<LabelledSentence> read(String content) {
        return Corpus.read(ResourceFile.of("test.tsv", content), TABLES);
    }
}
