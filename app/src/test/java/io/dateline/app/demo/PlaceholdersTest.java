package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void countsFromTheDayOfPublication() {
        assertThat(Placeholders.resolve("{weekday} {weekday-1} {weekday+7}", SUNDAY))
                .isEqualTo("Sunday Saturday Sunday");
        assertThat(Placeholders.resolve("{date+9}, {daymonth-22}, {fulldate}", SUNDAY))
                .isEqualTo("December 1, 31 October, 22 November 2026");
        assertThat(Placeholders.resolve("{month-11} {year-10} {year+1}", SUNDAY))
                .isEqualTo("December 2016 2027");
    }

    @Test
    void refusesUnknownWords() {
        assertThatThrownBy(() -> Placeholders.resolve("{century}", SUNDAY)).hasMessageContaining("{century}");
    }
}
