package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the places that a sentence names, the one where the event happened. */
class EventPlaceTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A place after what kind of place it is.
                "Gunmen killed two Chadian officers near the town of Samarra. | Samarra | city",
                "Students demonstrated in the port city of Basra on Monday. | Basra | city",
                "Soldiers killed six rebels outside of the Iraqi city of Mosul. | Mosul | city",
                // The smaller of two that would do.
                "Two aid workers were kidnapped in Nigeria's Borno state on Sunday. | Borno | admin1",
                // What is left or visited.
                "Kenyan troops left Kismayo on Sunday. | Kismayo | city",
                "Workers of the Gaza Strip protested against the Russian government. | Gaza Strip | admin1",
            })
    void happensWhereTheSentenceSays(String sentence, String place, String precision) {
        assertThat(SharedParser.coder()
                        .code(new ArticleText(null, sentence, TUESDAY, "en"))
                        .events())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.coding().getPlace().getText()).isEqualTo(place);
                    assertThat(event.coding().getPlace().getPrecision().name()).isEqualToIgnoringCase(precision);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Who protests does so at home, who is attacked is so at home.
                "Kenyan students protested against the Russian government. | KEN",
                "Russian forces attacked Kenyan soldiers. | KEN",
            })
    void elseAtTheHomeOfAParty(String sentence, String country) {
        assertThat(SharedParser.coder()
                        .code(new ArticleText(null, sentence, TUESDAY, "en"))
                        .events())
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.coding().getPlace().getCountry()).isEqualTo(country));
    }
}
