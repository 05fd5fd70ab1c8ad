package io.dateline.coder.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.schemas.record.PlacePrecision;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final Places PLACES = Places.load();

    private static List<FoundPlace> find(String text) {
        return PLACES.find(text, null);
    }

    @Test
    void putsACapitalOnTheMap() {
        assertThat(find("The envoys met in Hanoi on Monday.")).singleElement().satisfies(place -> {
            assertThat(place.text()).isEqualTo("Hanoi");
            assertThat(place.country()).isEqualTo("VNM");
            assertThat(place.latitude()).isCloseTo(21.03, within(0.1));
            assertThat(place.longitude()).isCloseTo(105.85, within(0.1));
            assertThat(place.geonames()).isEqualTo(1581130L);
            assertThat(place.precision()).isEqualTo(PlacePrecision.CITY);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell on Kiev at dawn.|Kiev|UKR|city",
                "The convoy left Rangoon.|Rangoon|MMR|city",
                "Talks were held in Mongolia.|Mongolia|MNG|country",
                "Flooding hit Bavaria.|Bavaria|DEU|admin1",
                "Aid reached Darfur.|Darfur|SDN|admin1",
                "GENEVA - Delegates gathered.|GENEVA|CHE|city",
                "He was born in Paris, Texas.|Paris|USA|city",
                "The mill in Dublin, Ohio, closed.|Dublin|USA|city",
                "A court in London, Ontario, ruled.|London|CAN|city",
                "The factory in St. Petersburg, Russia, burned.|St. Petersburg|RUS|city",
                // Other names that GeoNames gives.
                "The mayor of Nikolaev resigned.|Nikolaev|UKR|city",
                "Shops in Stepanakert closed.|Stepanakert|AZE|city",
                "The port of Kochi reopened.|Kochi|IND|city",
                // Areas by the mere name.
                "Herders fled Borno before dawn.|Borno|NGA|admin1",
                "Two villages in Albay were cut off.|Albay|PHL|admin2",
                // Seas, islands, mountains, passes, bases, sites.
                "The tanker drifted in the Java Sea.|Java Sea||spot",
                "Ash fell on northern Sumatra.|Sumatra|IDN|admin1",
                "Two climbers died on K2 in June.|K2|PAK|spot",
                "Snow closed the Khyber Pass.|Khyber Pass||spot",
                "He was stopped at Heathrow on Friday.|Heathrow|GBR|spot",
                // Regions before the country that they are also a name of.
                "Trucks entered Gaza at noon.|Gaza|PSE|admin1",
                // Short names that are places, and articles that belong to the name.
                "The DMZ was calm.|DMZ|KOR|spot",
                "A bus burned in the Bronx.|Bronx|USA|city",
                "Loggers cleared part of the Amazon last year.|Amazon||unknown",
                // Kinds of place beside the name.
                "Rebels took Unity state.|Unity|SSD|admin1",
                "A bill passed in Washington state.|Washington|USA|admin1",
                "A mine collapsed in the province of Herat.|Herat|AFG|admin1",
                "A mine collapsed in the city of Herat.|Herat|AFG|city",
                // Common words that are towns after "in".
                "The summit was held in Nice.|Nice|FRA|city"
            })
    void findsAndPlaces(String text, String name, String country, String precision) {
        assertThat(find(text)).anySatisfy(place -> {
            assertThat(place.text()).isEqualTo(name);
            assertThat(place.country()).isEqualTo(country);
            assertThat(place.precision().name().toLowerCase(Locale.ROOT)).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Several Mongolian herders left.|Mongolian|MNG",
                // Though a small town has the name.
                "An Argentine judge heard the case.|Argentine|ARG",
                "Canadian police searched the yard.|Canadian|CAN",
                // Of a region.
                "Tibetan monks marched.|Tibetan|CHN",
                "European leaders met.|European|",
                "Chechens fled.|Chechens|RUS"
            })
    void aPeopleSaysItsCountryOrRegion(String text, String name, String country) {
        assertThat(find(text)).singleElement().satisfies(place -> {
            assertThat(place.text()).isEqualTo(name);
            assertThat(place.country()).isEqualTo(country);
            assertThat(place.demonym()).isTrue();
        });
    }

    @Test
    void threeCapitalsAmongOtherWordsAreABody() {
        assertThat(find("Envoys of the APC walked out, and the ALP followed them."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reporters asked Blair about the plan.|Blair|true|",
                "The storm hit the mill in Blair on Friday.|Blair|true|Blair",
                "Fighters of the Amal Movement left.|Amal Movement|false|",
                "Police broke up the Cali cartel.|Cali cartel|false|Cali"
            })
    void whatOthersAreCalledIsAPlaceOnlyWhenItIsLargeOrStandsAfterIn(
            String text, String other, boolean person, String expected) {
        int start = text.indexOf(other);
        Places places = PLACES.beside(any -> List.of(new OtherNames.Span(start, start + other.length(), person)));

        List<String> found =
                places.find(text, null).stream().map(FoundPlace::text).toList();

        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void theRestOfTheArticleDecidesBetweenNamesakes() {
        String text =
                "Fire crews from Columbus and Cleveland helped. The blaze in Dublin began at noon, the Ohio fire marshal said.";

        assertThat(find(text))
                .filteredOn(place -> place.text().equals("Dublin"))
                .extracting(FoundPlace::admin1)
                .containsExactly("Ohio");
        assertThat(find("The blaze in Dublin began at noon."))
                .extracting(FoundPlace::country)
                .containsExactly("IRL");
    }

    @Test
    void theHintDecidesWhereTheTextDoesNot() {
        assertThat(PLACES.find("Officials in Hyderabad met.", "PAK"))
                .extracting(FoundPlace::country)
                .containsExactly("PAK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris Hilton sang.",
                "Michael Jordan retired.",
                "Mr. Houston resigned.",
                "Jordan Whitfield spoke.",
                "Victoria Lang won the prize.",
                "Most people in the room agreed."
            })
    void aPersonIsNoPlace(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void knowsCountriesByCode() {
        FoundPlace kosovo = PLACES.country("XKX");
        assertThat(kosovo).isNotNull();
        assertThat(kosovo.latitude()).isCloseTo(42.5, within(0.5));
        assertThat(PLACES.country("QQQ")).isNull();
        assertThat(PLACES.countryOf("Kano State")).isEqualTo("NGA");
        assertThat(PLACES.countryOf("Nowhereville")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A small town does not speak.
                "Sargent said the film was late.",
                // A body's initials.
                "The SWAT team waited outside.",
                // A village of that name elsewhere is not the island.
                "A wreck lies near Laki Island."
            })
    void whatIsCalledLikeAPlaceAndIsNone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void theOtherNameOfACityYieldsToTheCountry() {
        assertThat(find("Doctors from Mexico arrived."))
                .extracting(FoundPlace::precision)
                .containsExactly(PlacePrecision.COUNTRY);
    }

    @Test
    void theTownTellsWhichAreaOfANameIsMeant() {
        assertThat(find("She moved from Lyon to Atlanta, Georgia.\n\nA court in Batumi, Georgia, ruled."))
                .filteredOn(place -> place.text().equals("Georgia"))
                .extracting(FoundPlace::country)
                .containsExactly("USA", "GEO");
    }

    @Test
    void smallWordsBelongToNames() {
        assertThat(find("Gangs hold most of Port-au-Prince."))
                .extracting(FoundPlace::text)
                .containsExactly("Port-au-Prince");
    }

    @Test
    void everyWordOfAHeadlineIsCapitalised() {
        assertThat(find("Strong Quake Shakes Lyon as Schools Close"))
                .extracting(FoundPlace::text)
                .containsExactly("Lyon");
        assertThat(find("The senator (D-Columbus) objected."))
                .extracting(FoundPlace::text)
                .containsExactly("Columbus");
    }

    @Property(tries = 300)
    void neverThrowsAndStaysInsideTheText(@ForAll @StringLength(max = 80) String noise) {
        for (String text : List.of(noise, "In " + noise + ", Ohio", "Paris " + noise + " St. " + noise)) {
            assertThat(find(text)).allSatisfy(place -> assertThat(text.substring(place.start(), place.end()))
                    .isEqualTo(place.text()));
        }
    }
}
