package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Arithmetic with "last week", "three months ago", "the coming year". */
final class Units {
    private static final int HOURS_OF_DAY = 24;

    private Units() {}

    /** -1 for last, 1 for next, 0 for this. */
    static int shift(String which) {
        return switch (which) {
            case "last", "previous", "past", "prior", "preceding" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
    }

    /** The calendar's week, month … that is so many away; 0 is the one that holds the day. */
    static Range calendar(String unit, int shift, Reference reference) {
        LocalDate day = reference.day();
        return switch (unit) {
            case "week" -> Range.week(reference.monday().plusWeeks(shift));
            case "weekend" -> weekend(reference, shift);
            case "month" -> Range.month(YearMonth.from(day).plusMonths(shift), DayBasis.RELATIVE);
            case "quarter" -> {
                LocalDate there = day.plusMonths(3L * shift);
                yield Range.quarter(there.getYear(), (there.getMonthValue() + 2) / 3, DayBasis.RELATIVE);
            }
            case "decade" -> Range.decade((day.getYear() / 10 + shift) * 10, DayBasis.RELATIVE);
            case "century" -> {
                LocalDate first = LocalDate.of((day.getYear() / 100 + shift) * 100 + 1, 1, 1);
                yield Range.relative(first, first.plusYears(100).minusDays(1), DayPrecision.RANGE);
            }
            default -> Range.year(day.getYear() + shift, DayBasis.RELATIVE);
        };
    }

    /** "this weekend" is the one before, or holding, the day; ahead the one after. */
    private static Range weekend(Reference reference, int shift) {
        LocalDate day = reference.day();
        boolean inWeekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        if (shift > 0 || shift == 0 && reference.ahead() && !inWeekend) {
            saturday = saturday.plusWeeks(1);
        } else if (shift < 0 && inWeekend) {
            saturday = saturday.minusWeeks(1);
        }
        return Range.relative(saturday, saturday.plusDays(1), DayPrecision.RANGE);
    }

    /** The day, week, month or year that lies so many units away: "two weeks ago" is a week, "ten years ago" a year. */
    static Range away(int number, String unit, Reference reference) {
        LocalDate day = reference.day();
        return switch (unit) {
            case "day" -> Range.relative(day.plusDays(number));
            case "hour" -> Range.relative(day.plusDays(number / HOURS_OF_DAY));
            case "week" -> Range.week(reference.monday().plusWeeks(number));
            case "month" -> Range.month(YearMonth.from(day).plusMonths(number), DayBasis.RELATIVE);
            default ->
                Range.year(Math.addExact(day.getYear(), Math.multiplyExact(number, years(unit))), DayBasis.RELATIVE);
        };
    }

    /** The stretch of so many units that ends, or ahead begins, with the day. */
    static Range stretch(int number, String unit, Reference reference, boolean ahead) {
        LocalDate day = reference.day();
        Period period =
                switch (unit) {
                    case "day" -> Period.ofDays(number);
                    case "hour" -> Period.ofDays(Math.max(1, number / HOURS_OF_DAY));
                    case "week" -> Period.ofWeeks(number);
                    case "month" -> Period.ofMonths(number);
                    default -> Period.ofYears(Math.multiplyExact(number, years(unit)));
                };
        return ahead
                ? Range.relative(day, day.plus(period), DayPrecision.RANGE)
                : Range.relative(day.minus(period), day, DayPrecision.RANGE);
    }

    private static int years(String unit) {
        return switch (unit) {
            case "decade" -> 10;
            case "century" -> 100;
            default -> 1;
        };
    }
}
