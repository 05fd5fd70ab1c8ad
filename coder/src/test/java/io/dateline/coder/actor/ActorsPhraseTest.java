package io.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsPhraseTest {
    private static final Map<String, String> TOWNS = Map.of("Kaduna", "NGA", "Mariupol", "UKR", "Osaka", "JPN");
    private static final Actors ACTORS = Actors.load(List.of(), TOWNS::get);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // countries and peoples
                "North Korea|PRK|-",
                "the DPRK|PRK|-",
                "Czechs|CZE|-",
                "the Dutch|NLD|-",
                "PARAGUAY|PRY|-",
                "Greenland|DNK|-",
                "Abkhazia|GEO|PRE",
                "Puerto Rico|USA|-",
                // the capital stands for the government
                "Pyongyang|PRK|GOV",
                "the Kremlin|RUS|GOV",
                "Downing Street|GBR|GOV",
                "ASHGABAT|TKM|GOV",
                // the plainest words of their kinds
                "a Chinese company|CHN|BUS",
                "the company|-|BUS",
                "five Iraqi civilians|IRQ|CVL",
                "Chilean police|CHL|COP",
                "Ethiopian troops|ETH|MIL",
                // bodies
                "Bolivia's Foreign Ministry|BOL|GOV",
                "the government of Malawi|MWI|GOV",
                "the Estonian parliament|EST|LEG",
                "the Knesset|ISR|LEG",
                "a Peruvian court|PER|JUD",
                "the Ghanaian army|GHA|MIL",
                "Osaka police|JPN|COP",
                "Kaduna State government|NGA|GOV",
                "NATO|IGO|MIL",
                "the U.N. Security Council|UNO|-",
                // people by what they do
                "three Chilean soldiers|CHL|MIL",
                "Nepalese farmers|NPL|AGR",
                "Danish trade unions|DNK|LAB",
                "rebels in Darfur|SDN|REB",
                "Somali pirates|SOM|CRM",
                "Syrian refugees|SYR|REF",
                "Tunisian students|TUN|EDU",
                "an opposition lawmaker|-|LEG",
                "Thai protesters|THA|OPP",
                "the Vietnamese delegation|VNM|GOV",
                "Hamas gunmen|PSE|REB",
                "a spokesman for the Taliban|AFG|GOV",
                "the army's spokesman|-|MIL",
                "villagers|-|CVL",
                "several hundred Kenyan teachers|KEN|EDU",
                "thousands of Greek dockworkers|GRC|LAB",
                // whose it is, and what is no owner
                "Russia's ambassador to Norway|RUS|GOV",
                "US-backed forces|-|MIL",
                "pro-Iranian militias|-|PRM",
                "the president of Iceland's Supreme Court|ISL|JUD",
                "the president of Iceland|ISL|GOV",
                // out of office
                "a former Maltese minister|MLT|ELI",
                "ex-president of Zambia|ZMB|ELI",
                "the ousted Egyptian leader|EGY|ELI",
                // what is nobody
                "kittens|-|-",
                "the weather|-|-",
                "bilateral ties|-|-",
                "Jordan Whitfield|-|-",
                "Chad Morrow|-|-",
                // a town
                "Mariupol|UKR|CVL"
            })
    void saysCountryAndSector(String phrase, String country, String sector) {
        List<ResolvedActor> actors = ACTORS.resolve(phrase, null, LocalDate.of(2024, 3, 1));

        ResolvedActor first = actors.isEmpty()
                ? new ResolvedActor(phrase, 0, 0, null, null, null, List.of(), null, "none")
                : actors.get(0);
        assertThat(first.country()).as("country").isEqualTo(country);
        assertThat(first.sector()).as("sector").isEqualTo(sector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru's president, Ana Quispe|Ana Quispe|president|PER|GOV",
                "Trade Minister Omar Haddad|Omar Haddad|Trade Minister|-|GOV",
                "Rural Water Supply Minister Sione Vaka of Tonga|Sione Vaka|Rural Water Supply Minister|TON|GOV",
                "a Cuban delegation led by Rosa Perez, director of the Planning Bureau|Rosa Perez|director of the Planning Bureau|CUB|GOV",
                "Gen. Pedro Lima of Brazil|Pedro Lima|Gen|BRA|MIL",
                "Mongolia's foreign minister counterpart, Bold Tumur|Bold Tumur|foreign minister counterpart|MNG|GOV",
                "Ms. Okafor, a Nigerian judge|Okafor|judge|NGA|JUD"
            })
    void readsNamesAndTitles(String phrase, String name, String role, String country, String sector) {
        List<ResolvedActor> actors = ACTORS.resolve(phrase, null, LocalDate.of(2024, 3, 1));

        assertThat(actors).first().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo(name);
            assertThat(actor.role()).isEqualTo(role);
            assertThat(actor.country() == null ? "-" : actor.country()).isEqualTo(country);
            assertThat(actor.sector()).isEqualTo(sector);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Angela Merkel, 2018-05-01, GOV",
        "Angela Merkel, 2023-05-01, ELI",
        "the Taliban, 2019-01-01, REB",
        "the Taliban, 2023-01-01, GOV",
        "Keir Starmer, 2022-01-01, OPP",
        "Keir Starmer, 2024-10-01, GOV",
        "President Saddam Hussein, 1995-01-01, GOV"
    })
    void anOfficeHoldsForItsTime(String phrase, LocalDate day, String sector) {
        assertThat(ACTORS.resolve(phrase, null, day))
                .first()
                .extracting(ResolvedActor::sector)
                .isEqualTo(sector);
    }

    @Test
    void theContextDecidesBetweenNamesakesAndLendsItsCountry() {
        assertThat(ACTORS.resolve("the Defence Minister", "in Denmark", null))
                .first()
                .extracting(ResolvedActor::country)
                .isEqualTo("DNK");
        assertThat(ACTORS.resolve("the PAN", "Mexican voters", null))
                .first()
                .extracting(ResolvedActor::country)
                .isEqualTo("MEX");
    }

    @Test
    void aSharedOfficeGivesAPartyForEachCountry() {
        assertThat(ACTORS.resolve("Finnish and Swedish ministers", null, null))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("FIN", "GOV"), tuple("SWE", "GOV"));
    }

    @Test
    void theScanSeesActors() {
        assertThat(ACTORS.mentions("Later that week Mongolia signed the pact.").party())
                .isTrue();
        assertThat(ACTORS.mentions("It rained and the roads were wet.").party()).isFalse();
    }

    @Test
    void composesCameoCodes() {
        ActorCodes codes = ACTORS.codes();
        assertThat(codes.compose("PRK", "GOV")).isEqualTo("PRKGOV");
        assertThat(codes.compose("ROU", "JRN")).isEqualTo("ROMMED");
        assertThat(codes.compose("NGO", "NGO")).isEqualTo("NGO");
        assertThat(codes.compose(null, "UNK")).isNull();
    }

    @Property(tries = 300)
    void neverThrowsAndStaysInsideTheText(@ForAll @StringLength(max = 60) String noise) {
        for (String phrase : List.of(
                noise, noise + " Minister", "the army of " + noise, noise + ", president of Peru", noise + "'s")) {
            assertThat(ACTORS.resolve(phrase, noise, null)).allSatisfy(actor -> {
                assertThat(actor.start()).isBetween(0, phrase.length());
                assertThat(actor.end()).isBetween(actor.start(), phrase.length());
            });
        }
    }
}
