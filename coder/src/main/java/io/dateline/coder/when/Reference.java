package io.dateline.coder.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Where one counts from.
 *
 * @param day day of the dateline or of publication
 * @param ahead whether the text speaks of what is to come
 */
record Reference(LocalDate day, boolean ahead) {
    /** Days ahead at which a day named without a year is still to come, rather than long past. */
    private static final int SOON = 45;
    /** At most, at the turn of a century. */
    private static final int LEAP_YEARS_APART = 8;

    LocalDate monday() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day itself or the last such weekday before it; ahead, the day itself or the next one. */
    LocalDate near(DayOfWeek weekday) {
        return day.with(ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** That weekday of the week that is so many weeks away, 0 for this one. */
    LocalDate ofWeek(DayOfWeek weekday, int weeks) {
        return monday().plusWeeks(weeks).plusDays(weekday.getValue() - 1L);
    }

    /** The month of this name nearest before the day or holding it; ahead, nearest after. */
    YearMonth near(Month month) {
        YearMonth here = YearMonth.of(day.getYear(), month);
        YearMonth now = YearMonth.from(day);
        if (ahead) {
            return here.isBefore(now) ? here.plusYears(1) : here;
        }
        return here.isAfter(now) ? here.minusYears(1) : here;
    }

    /**
     * The nearest day of this name: ahead, the first from this one on; else the last before it or soon after it, since a report of the 30th
     * may speak of the 2nd to come without a future tense. "February 29" is sought in a leap year.
     */
    LocalDate near(Month month, int dayOfMonth) {
        int from = ahead ? day.getYear() : day.getYear() + 1;
        for (int tried = 0; tried <= LEAP_YEARS_APART + 1; tried++) {
            YearMonth candidate = YearMonth.of(ahead ? from + tried : from - tried, month);
            if (candidate.isValidDay(dayOfMonth)) {
                LocalDate date = candidate.atDay(dayOfMonth);
                if (ahead ? !date.isBefore(day) : !date.isAfter(day.plusDays(SOON))) {
                    return date;
                }
            }
        }
        throw new DateTimeException("no such day");
    }
}
