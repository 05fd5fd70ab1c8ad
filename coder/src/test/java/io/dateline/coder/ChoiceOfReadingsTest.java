package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the readings of a sentence become records, and whom they name. */
class ChoiceOfReadingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static List<Coding> codings(String text) {
        return SharedParser.coder().code(new ArticleText(null, text, DAY, "en")).events().stream()
                .map(CodedEvent::coding)
                .toList();
    }

    private static List<String> countries(List<Actor> parties) {
        return parties.stream().map(Actor::getCountry).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // one act in two verbs
                "Ugandan soldiers opened fire on the convoy of the Congolese governor, killing two guards.",
                "A roadside bomb killed four Malian soldiers and wounded seven others.",
                // what another act is for
                "The Finnish minister travelled to Riga to discuss fish with the Latvian premier.",
                // the setting of another act
                "Norway recalled its ambassador from Belarus after the visit of a trade delegation.",
                // a condition
                "Peru promised Bolivia a harbour if parliament lifted the ban on leases.",
            })
    void oneEventGivesOneRecord(String sentence) {
        assertThat(codings(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkey condemned the raid, recalled its ambassador from Greece and expelled two Greek diplomats.|3",
                "Chad met Libya and signed a treaty with Niger.|2"
            })
    void coordinatedActsStayApart(String sentence, int records) {
        assertThat(codings(sentence)).hasSize(records);
    }

    @Test
    void aPlaceOfTalksIsNoParty() {
        List<Coding> codings = codings("Norway and Peru held talks in Hanoi on Monday.");

        assertThat(codings).singleElement().satisfies(coding -> {
            assertThat(countries(coding.getActors())).containsExactly("NOR", "PER");
            assertThat(coding.getRecipients()).isEmpty();
            assertThat(coding.getPlace().getName()).isEqualTo("Hanoi");
        });
    }

    @Test
    void aThingStandsForItsOwner() {
        Coding coding = codings("Ethiopian army bulldozers demolished the homes of Eritrean farmers.")
                .get(0);

        assertThat(countries(coding.getActors())).containsExactly("ETH");
        assertThat(countries(coding.getRecipients())).contains("ERI");
    }

    @Test
    void theNearestPartyBelowIsTheRecipient() {
        Coding coding = codings("Students marched in Quito to press for reforms by the Ecuadorian cabinet.")
                .get(0);

        assertThat(coding.getType()).isEqualTo(EventType.PROTEST);
        assertThat(countries(coding.getRecipients())).containsExactly("ECU");
    }

    @Test
    void possessivePronounsAreNoParties() {
        List<Coding> codings = codings("Kenya condemned Somalia and withdrew its envoy.");

        assertThat(codings)
                .flatExtracting(coding -> Stream.concat(coding.getActors().stream(), coding.getRecipients().stream())
                        .map(Actor::getText)
                        .toList())
                .doesNotContain("its");
    }

    @Test
    void aDayIsNoPartOfAParty() {
        Coding coding =
                codings("Rebels in Chad on Friday attacked a Libyan convoy.").get(0);

        assertThat(coding.getActors().get(0).getText()).doesNotContain("Friday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "England thrashed Germany in Munich on Saturday.",
                "Three men were charged with the murder of a neighbour in Leeds, police said.",
                "A bill on school meals is heading to the Kenyan president.",
                "Nokia accused Ericsson of copying its designs.",
                "The storm killed nine people in Manila.",
                "The Kenyan minister declared war on litter.",
                "A boy band attacked Norway in its new song.",
                "The national rugby team attacked Fiji from the start.",
                "A British man was arrested for the murder of his wife."
            })
    void whatIsNoPoliticsIsNotCoded(String sentence) {
        assertThat(codings(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // words that artists, athletes and traders share with others
                "A team of UN inspectors visited Iran on Monday.",
                "A band of gunmen attacked a Nigerian army base near Maiduguri.",
                // words and numbers that games share with politics
                "Georgia recognised the independence of the breakaway region, Moscow said.",
                "Strikers blocked roads to the Peruvian mines on Tuesday.",
                "Modi took the podium and condemned Pakistan over the raid.",
                "On the first leg of his tour Xi met the Serbian president.",
                "The Polish premier lost 52-48 to his rival and accused Russia of meddling.",
                "Chad won the case against Libya in The Hague, 12-5, and demanded an apology.",
                // a state among private people
                "Iran arrested the wife of a dissident lawyer on Monday."
            })
    void whatOnlyLooksLikeGamesOrCrimeIsCoded(String sentence) {
        assertThat(codings(sentence)).hasSize(1);
    }

    @Test
    void whatASpeakerCallsItsOwnIsTheSpeakers() {
        Coding coding =
                codings("Syria said Israeli jets had bombed its air bases.").get(0);

        assertThat(countries(coding.getActors())).containsExactly("ISR");
        assertThat(countries(coding.getRecipients())).containsExactly("SYR");
    }

    @Test
    void aVerbWithoutAPatternIsGuessedOnlyWhenItsActIsDone() {
        assertThat(codings("Israeli commandos strafed Lebanese villages."))
                .extracting(Coding::getPattern)
                .containsExactly("linear.ASSAULT");
        assertThat(codings("Israeli commandos will strafe Lebanese villages."))
                .extracting(Coding::getType)
                .doesNotContain(EventType.ASSAULT);
    }
}
