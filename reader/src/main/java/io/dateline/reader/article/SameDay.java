package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Whether two statements of a page may mean the same day. */
final class SameDay {

    /** Of inhabited zones. */
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-11);

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private static final int MONTHS = 12;

    private SameDay() {}

    /** A day more or less is a matter of zones. */
    static boolean isNear(LocalDate day, Stated other) {
        return Math.abs(ChronoUnit.DAYS.between(day, day(other))) <= 1;
    }

    /**
     * Whether a day that is shown is that of a statement of the markup: the instant, whatever offset it is written with, has the day in some
     * inhabited zone.
     */
    static boolean isShown(Stated stated, Stated shown) {
        OffsetDateTime time = stated.time();
        boolean exact = stated.precision() == TimePrecision.INSTANT
                && !time.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (!exact) {
            return isNear(day(stated), shown);
        }
        LocalDate first = time.withOffsetSameInstant(WESTERNMOST).toLocalDate();
        LocalDate last = time.withOffsetSameInstant(EASTERNMOST).toLocalDate();
        return !day(shown).isBefore(first) && !day(shown).isAfter(last);
    }

    /** Whether the day and the month stand in each other's place: 3.10. is the tenth of March to some. */
    static boolean isSwapped(LocalDate day, Stated other) {
        LocalDate stated = day(other);
        return stated.getDayOfMonth() <= MONTHS
                && day.equals(LocalDate.of(stated.getYear(), stated.getDayOfMonth(), stated.getMonthValue()));
    }

    private static LocalDate day(Stated stated) {
        return stated.time().toLocalDate();
    }
}
