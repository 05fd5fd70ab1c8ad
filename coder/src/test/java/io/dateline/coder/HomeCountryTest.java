package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Actor;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeCountryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forty opposition activists were pardoned by Ghana's president on Friday.|GHA|GHA",
                "Uganda's High Court convicted an opposition mayor of incitement on Friday.|UGA|UGA",
                "Opposition lawmakers accused the Kenyan government of vote-buying.|KEN|KEN",
                "Trade unions urged the Peruvian government to raise wages.|PER|PER",
                // Of which country it speaks, nobody says.
                "Washington urged the opposition to accept the result.|USA|",
                "A New York court indicted rebel leaders over the attack on a ship.|USA|",
                // Where it happened comes first.
                "Lebanese police detained an opposition leader in Baghdad.|LBN|IRQ",
                // Who protects whom abroad is not told.
                "The Danish government urged opposition groups in Mali to lay down their arms.|DNK|MLI"
            })
    void whoNamesNoCountry(String sentence, String actor, String recipient) {
        assertThat(SharedParser.coder()
                        .code(new ArticleText(null, sentence, LocalDate.of(2026, 11, 20), "en"))
                        .events())
                .first()
                .satisfies(event -> {
                    assertThat(event.coding().getActors())
                            .extracting(Actor::getCountry)
                            .containsExactly(actor);
                    assertThat(event.coding().getRecipients())
                            .extracting(Actor::getCountry)
                            .containsExactly(recipient);
                });
    }
}
