package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.EventType;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A car that runs into people is an attack only when the report tells who or that it was meant. */
class AccidentsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 28);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A tired trucker crashed into a police patrol near Porto.",
                "A bus smashed into a checkpoint outside Nairobi after its brakes failed.",
                "A pensioner drove into pedestrians in Vienna when she mistook the pedals.",
                "A runaway tram barrelled into shoppers in Zagreb.",
            })
    void anAccidentIsNoAssault(String sentence) {
        assertThat(isAssault(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Militants drove a pickup into a police post in Niger.",
                "A suspected terrorist crashed a van into policemen in Brussels.",
                "A lorry rammed into a police patrol in Tunisia.",
                "A man deliberately drove into police officers in Denmark.",
            })
    void whatIsMeantIsOne(String sentence) {
        assertThat(isAssault(sentence)).isTrue();
    }

    private static boolean isAssault(String sentence) {
        return SharedParser.coder().code(new ArticleText("", sentence, DAY, "en")).events().stream()
                .anyMatch(event -> event.coding().getType() == EventType.ASSAULT);
    }
}
