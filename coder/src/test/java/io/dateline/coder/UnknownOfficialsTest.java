package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officials whom no dictionary knows: their names come from the titles and appositions of the text. */
class UnknownOfficialsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 27);
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 25);

    private final Coder coder = SharedParser.coder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Mongolian delegation led by Bold Tumur, head of the Border Bureau, held talks with Malia Fonoti, chairwoman of the Fisheries Committee of Samoa, in Apia."
                        + "|MNG|Bold Tumur|WSM|Malia Fonoti|Apia",
                "A delegation from Bhutan led by Deputy Trade Minister Dorji Penden met Paraguayan Transport Minister Anselmo Ruiz in Encarnacion."
                        + "|BTN|Dorji Penden|PRY|Anselmo Ruiz|Encarnaci\u00f3n",
                "A Zambian delegation headed by General Moses Tembwe, commander of the air force, met with Icelandic Foreign Minister Freyja Jonsdal in Akureyri."
                        + "|ZMB|Moses Tembwe|ISL|Freyja Jonsdal|Akureyri"
            })
    void areNamedByTheTextAlone(
            String sentence, String country, String name, String otherCountry, String otherName, String place) {
        String text = sentence + "\n\nThe talks, held on Monday, were about ferries.";

        Coding meeting = coder.code(new ArticleText(null, text, WEDNESDAY, "en")).events().stream()
                .map(CodedEvent::coding)
                .filter(coding -> coding.getType() == EventType.CONSULT)
                .reduce((one, other) -> {
                    throw new AssertionError("two meetings: " + one + other);
                })
                .orElseThrow();

        assertThat(countries(meeting.getActors())).contains(country);
        assertThat(meeting.getActors()).extracting(Actor::getName).contains(name);
        assertThat(countries(meeting.getRecipients())).containsOnly(otherCountry);
        assertThat(meeting.getRecipients()).extracting(Actor::getName).containsExactly(otherName);
        assertThat(meeting.getPlace().getName()).isEqualTo(place);
        assertThat(meeting.getPlace().getKind()).isEqualTo(PlaceKind.STATED);
        assertThat(meeting.getWhen().getFirstDay()).isEqualTo(MONDAY);
        assertThat(meeting.getWhen().getLastDay()).isEqualTo(MONDAY);
    }

    private static List<String> countries(List<Actor> actors) {
        return actors.stream().map(Actor::getCountry).toList();
    }
}
