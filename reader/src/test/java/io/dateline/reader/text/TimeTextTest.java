package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.TimePrecision;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 02 Mar 2026 09:30:00 GMT | 2026-03-02T09:30:00Z | INSTANT",
                "2 Mar 26 09:30 EST | 2026-03-02T14:30:00Z | INSTANT",
                "2026-03-02T09:30:00.123+05:30 | 2026-03-02T04:00:00Z | INSTANT",
                "2026-03-02 09:30:00 | 2026-03-02T09:30:00Z | INSTANT",
                "20260302T093000Z | 2026-03-02T09:30:00Z | INSTANT",
                "2026-03-02 | 2026-03-02T00:00:00Z | DAY",
                "2026-03 | 2026-03-01T00:00:00Z | MONTH",
                "2026 | 2026-01-01T00:00:00Z | YEAR",
                "March 2, 2026 4:05 pm | 2026-03-02T16:05:00Z | INSTANT",
                "2nd March 2026 | 2026-03-02T00:00:00Z | DAY",
                "الأحد، 04 آب/اغسطس 2013 | 2013-08-04T00:00:00Z | DAY",
                "2 मार्च 2026 | 2026-03-02T00:00:00Z | DAY",
                "2 listopada 2026 | 2026-11-02T00:00:00Z | DAY",
                "2 במרץ 2026 | 2026-03-02T00:00:00Z | DAY",
                "2. marraskuuta 2026 | 2026-11-02T00:00:00Z | DAY",
                "Mon Mar 2 09:30:00 UTC 2026 | 2026-03-02T09:30:00Z | INSTANT",
                "2026-03-02T24:00:00Z | 2026-03-03T00:00:00Z | INSTANT",
                "Mon, 2026/03/02 09:30:00 EDT | 2026-03-02T13:30:00Z | INSTANT",
                "Mon, 02 Mar 2026 09:30:00 GMT-02:30 | 2026-03-02T12:00:00Z | INSTANT",
                "Mon, 02 Mar 2026 09:30:00 America/New_York | 2026-03-02T14:30:00Z | INSTANT",
                "26-03-02 | 2026-03-02T00:00:00Z | DAY",
                "2026-június-5T9:15+02:00 | 2026-06-05T07:15:00Z | INSTANT",
                "Δευ, 02 Ιούν 2026 09:30:00 GMT | 2026-06-02T09:30:00Z | INSTANT",
                "2026년 3월 2일 오후 3:05 | 2026-03-02T06:05:00Z | INSTANT",
                "2026年3月2日 14時05分 | 2026-03-02T14:05:00Z | INSTANT",
                "2026年3月2日 | 2026-03-02T00:00:00Z | DAY",
                "2 juin 2026 | 2026-06-02T00:00:00Z | DAY",
                "1772443800 | 2026-03-02T09:30:00Z | INSTANT",
            })
    void readsTimes(String text, Instant instant, TimePrecision precision) {
        TimeText.Stated stated = TimeText.parse(text);

        assertThat(stated).isNotNull();
        assertThat(stated.time().toInstant()).isEqualTo(instant);
        assertThat(stated.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-40",
                "31 Foo 2026",
                "12:30",
                "2026-03-02T25:00:00Z",
                "2026-03-02-01",
                "2026-03-02T09:30:00+00:zz"
            })
    void givesNullForWhatIsNoTime(String text) {
        assertThat(TimeText.parse(text)).isNull();
    }
}
