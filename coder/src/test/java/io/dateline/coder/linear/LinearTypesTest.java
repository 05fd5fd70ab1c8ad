package io.dateline.coder.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.SharedParser;
import io.dateline.coder.event.CodeTables;
import io.dateline.schemas.record.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTypesTest {
    private static final LinearTypes TYPES = LinearTypes.load();
    private static final CodeTables TABLES = CodeTables.load();

    @Test
    void theModelIsTheOneThatTheCorpusGives() {
        List<LabelledSentence> corpus = Corpus.read(CorpusTest.FOLDER, TABLES);

        byte[] trained = ModelFile.bytes(Retrain.train(corpus, SharedParser.parser()));

        assertThat(trained)
                .as("%s is not what the corpus gives: run Retrain (docs/patterns.md)", ModelFile.NAME)
                .isEqualTo(ModelFile.bytes(ModelFile.load()));
    }

    @Test
    void tellsTheTypeOfSentencesKeptFromTraining() {
        List<LabelledSentence> kept = Corpus.read(CorpusTest.FOLDER, TABLES).stream()
                .filter(LabelledSentence::isTest)
                .toList();

        long right = kept.stream().filter(s -> guess(s).best() == s.type()).count();

        assertThat(right / (double) kept.size()).isGreaterThan(0.7);
    }

    @Test
    void probabilitiesSumToOne() {
        Guess guess = guess(new LabelledSentence(null, null, "Nothing of note happened in Bern.", null, null));

        double sum = guess.of(null);
        for (int kind = 0; kind < Kinds.NONE; kind++) {
            sum += guess.of(Kinds.type(kind));
        }
        assertThat(sum).isBetween(0.999, 1.001);
        assertThat(guess.toString()).contains("no event");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | Insurgents strafed a column of Malian soldiers near Ansongo. | Insurgents | Malian soldiers",
                "ACCUSE | Quito bemoaned the conduct of Peruvian customs men. | Quito | Peruvian customs men",
                "AID | Oman airlifted tents to stranded Yemeni fishermen. | Oman | stranded Yemeni fishermen",
            })
    void tellsTheTypeOfVerbsWithoutAPattern(EventType type, String text, String actor, String recipient) {
        Span from = span(text, actor);
        Span to = span(text, recipient);

        Guess guess = TYPES.guess(SharedParser.parser().parse(text), from, to);

        assertThat(guess.bestType()).as(guess.toString()).isEqualTo(type);
    }

    private static Guess guess(LabelledSentence sentence) {
        return TYPES.guess(SharedParser.parser().parse(sentence.text()), sentence.actor(), sentence.recipient());
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }
}
