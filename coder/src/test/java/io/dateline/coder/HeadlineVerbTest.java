package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.EventType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineVerbTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Army shells town in northern Syria | ASSAULT | heavy-weapons | shells",
                "Rebels free hostages in Colombia | RETREAT | release | free hostages",
                "Police raid home of Kenyan opposition leader | COERCE | seize | raid home",
                "Iran troops mass near border | MOBILIZE | troops | mass",
                "Egypt Army Bombs Smugglers Camp | ASSAULT | explosives | bombs camp",
                "Thai protesters block airport road | PROTEST | obstruct | block road",
                "Greek farmers block border road | PROTEST | obstruct | block road",
            })
    void readsTheVerbThatLooksLikeANoun(String headline, EventType type, String mode, String trigger) {
        List<CodedEvent> events = code(headline);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).coding().getType()).isEqualTo(type);
        assertThat(events.get(0).coding().getModes()).contains(mode);
        assertThat(events.get(0).coding().getTrigger()).isEqualToIgnoringCase(trigger);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US arms sales to Saudi Arabia",
                "China exports fall",
                "UN peace talks venue still open",
                "Human rights abuse in Sudan",
                "Russia attack plans leak",
            })
    void leavesNounsAlone(String headline) {
        assertThat(code(headline)).isEmpty();
    }

    @Test
    void takesBothPartiesThatACommaJoins() {
        List<CodedEvent> events = code("Chad, Mali sign water pact");

        assertThat(events).hasSize(1);
        assertThat(events.get(0).coding().getActors()).extracting("country").containsExactly("TCD");
        assertThat(events.get(0).coding().getRecipients()).extracting("country").containsExactly("MLI");
    }

    @Test
    void readsTheParticipleOfALineWithoutAVerb() {
        List<CodedEvent> events = code("Curfew imposed in Lagos after riots");

        assertThat(events).hasSize(1);
        assertThat(events.get(0).coding().getModes()).containsExactly("curfew");
    }

    private static List<CodedEvent> code(String headline) {
        return SharedParser.coder()
                .code(new ArticleText(null, headline, TUESDAY, "en"))
                .events();
    }
}
