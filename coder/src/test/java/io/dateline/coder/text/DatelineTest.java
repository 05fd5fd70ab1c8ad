package io.dateline.coder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANOI, March 25 (Agency) - |HANOI|March 25|Agency",
                "WASHINGTON (AP) — |WASHINGTON||AP",
                "WASHINGTON (AP) -- |WASHINGTON||AP",
                "GAZA CITY, Palestinian Territories: |GAZA CITY, Palestinian Territories||",
                "KABUL: |KABUL||",
                "KYIV, Ukraine (AP) — |KYIV, Ukraine||AP",
                "PORT-AU-PRINCE, Haiti — |PORT-AU-PRINCE, Haiti||",
                "SANTIAGO DE CHILE, Oct. 3 (Agency) -- |SANTIAGO DE CHILE|Oct. 3|Agency",
                "LONDON/PARIS, June 4 (Reuters) - |LONDON, PARIS|June 4|Reuters",
                "New Delhi [India], March 3 (ANI): |New Delhi, India|March 3|ANI",
                "Paris, 3 March 2024 – |Paris|3 March 2024|",
                "Moscow (Interfax) – |Moscow||Interfax",
                "March 25 (Reuters) - ||March 25|Reuters",
                "(Reuters) - |||Reuters",
                "ABUJA – |ABUJA||",
                "ISLAMABAD (APP/AFP) - |ISLAMABAD||APP/AFP",
                "SAN JOSE, Calif. (AP) — |SAN JOSE, Calif.||AP",
                "BEIJING, Monday, March 4, 2024 (Xinhua) -- |BEIJING|Monday, March 4, 2024|Xinhua"
            })
    void readsPlaceDayAndAgency(String start, String place, String day, String agency) {
        String report = "The ministers met on Monday.";

        Dateline dateline = Dateline.find(start + " " + report);

        assertThat(dateline).isNotNull();
        assertThat(dateline.place()).isEqualTo(place == null ? "" : place);
        assertThat(dateline.day()).isEqualTo(day == null ? "" : day);
        assertThat(dateline.agency()).isEqualTo(agency == null ? "" : agency);
        assertThat((start + " " + report).substring(dateline.end())).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKING: The president has resigned.",
                "NATO — The alliance will meet in Riga.",
                "Two people – A nurse and a driver – were hurt.",
                "The army said: We will respond.",
                "On March 3, Turkey recalled its envoy.",
                "President Ana Ruiz – In office since May – resigned.",
                "UN: The talks go on.",
                "France, Germany and Italy signed the treaty.",
                "US-backed forces took the town.",
                "LONDON-based analysts expect a truce."
            })
    void findsNoneWhereThereIsNone(String paragraph) {
        assertThat(Dateline.find(paragraph)).isNull();
    }

    @Test
    void isNoPartOfTheFirstSentence() {
        Layout article = Layout.of("By Jane Roe\n\nACCRA (Agency) - Ghana sent doctors to Togo. They came by bus.");

        assertThat(article.bylines()).containsExactly("By Jane Roe");
        assertThat(article.dateline()).isNotNull();
        assertThat(article.sentences())
                .extracting(Sentence::text)
                .containsExactly("Ghana sent doctors to Togo.", "They came by bus.");
        assertThat(article.sentences().get(0).start()).isEqualTo(30);
    }
}
