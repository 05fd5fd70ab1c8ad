package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** First and last day of a date expression, how exact they are and where they come from. */
record Range(LocalDate first, LocalDate last, DayPrecision precision, DayBasis basis) {
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2100;
    /** Days of the first and the second third of a month, months of those of a year. */
    private static final int THIRD_OF_MONTH = 10;

    private static final int THIRD_OF_YEAR = 4;

    static Range day(LocalDate day, DayBasis basis) {
        return new Range(day, day, DayPrecision.DAY, basis);
    }

    static Range relative(LocalDate day) {
        return day(day, DayBasis.RELATIVE);
    }

    static Range relative(LocalDate first, LocalDate last, DayPrecision precision) {
        return new Range(first, last, precision, DayBasis.RELATIVE);
    }

    static Range stated(LocalDate first, LocalDate last) {
        return new Range(first, last, DayPrecision.RANGE, DayBasis.STATED);
    }

    static Range week(LocalDate monday) {
        return relative(monday, monday.plusDays(6), DayPrecision.WEEK);
    }

    static Range month(YearMonth month, DayBasis basis) {
        return new Range(month.atDay(1), month.atEndOfMonth(), DayPrecision.MONTH, basis);
    }

    /** Throws {@link DateTimeException} for a number that is no year of news. */
    static Range year(int year, DayBasis basis) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("no year of news");
        }
        return new Range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DayPrecision.YEAR, basis);
    }

    static Range quarter(int year, int quarter, DayBasis basis) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Range(first, first.plusMonths(3).minusDays(1), DayPrecision.SEASON, basis);
    }

    /** Whether both days lie in years that news can speak of, and that every store takes. */
    boolean isOfNews() {
        return first.getYear() >= EARLIEST_YEAR && last.getYear() <= LATEST_YEAR;
    }

    /** Of the northern half of the world: winter begins in December. */
    static Range season(String name, int year, DayBasis basis) {
        int month =
                switch (name) {
                    case "spring" -> 3;
                    case "summer" -> 6;
                    case "autumn", "fall" -> 9;
                    default -> 12;
                };
        LocalDate first = LocalDate.of(year, month, 1);
        return new Range(first, first.plusMonths(3).minusDays(1), DayPrecision.SEASON, basis);
    }

    static Range decade(int firstYear, DayBasis basis) {
        return new Range(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31), DayPrecision.RANGE, basis);
    }

    /** The early, middle or late third of a month or a year; other ranges, and other words, leave it as it is. */
    Range part(String word) {
        boolean month = precision == DayPrecision.MONTH;
        if (!month && precision != DayPrecision.YEAR) {
            return this;
        }
        LocalDate second = month ? first.plusDays(THIRD_OF_MONTH) : first.plusMonths(THIRD_OF_YEAR);
        LocalDate third = month ? first.plusDays(2 * THIRD_OF_MONTH) : first.plusMonths(2 * THIRD_OF_YEAR);
        return switch (word) {
            case "early", "beginning", "start" -> between(first, second.minusDays(1));
            case "mid", "middle" -> between(second, third.minusDays(1));
            case "late", "end" -> between(third, last);
            default -> this;
        };
    }

    Range between(LocalDate start, LocalDate end) {
        return new Range(start, end, precision, basis);
    }

    /** What has begun but not ended by this day is known up to it. */
    Range until(LocalDate day) {
        return last.isAfter(day) && first.isBefore(day) ? between(first, day) : this;
    }
}
