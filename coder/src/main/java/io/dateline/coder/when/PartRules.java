package io.dateline.coder.when;

import io.dateline.coder.text.NumberWords;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Days and weeks counted within a month or a year: "the last day of February", "the second week of March", "the first Sunday in May 2022". */
final class PartRules {
    private static final String OF_MONTH = "(?: of| in) (MONTH)(?:,? (YEAR))?";
    private static final int DAYS_OF_WEEK = 7;

    private PartRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("(?:the )?(ORDINAL|last) (WEEKDAY)" + OF_MONTH, PartRules::weekday),
                Rule.of("(?:the )?(ORDINAL|last) week" + OF_MONTH, PartRules::week),
                Rule.of("(?:the )?(ORDINAL|last) day" + OF_MONTH, PartRules::day),
                Rule.of(
                        "(?:the )?week of (?:(MONTH) (DAYNO)|(DAYNO) (MONTH))(?:,? (YEAR))?",
                        (m, r) -> weekOf(
                                m.group(1) == null ? m.group(4) : m.group(1),
                                m.group(2) == null ? m.group(3) : m.group(2),
                                m.group(5),
                                r)),
                Rule.of(
                        "(?:the )?first (?:hours?|minutes?|seconds?|day) of the (?:new )?year",
                        (m, r) -> Range.relative(r.day().withDayOfYear(1))),
                // A day without a month: what follows a floor or a birthday is another thing.
                Rule.of(
                        "(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil) the ((?:3[01]|[12]?\\d)(?:st|nd|rd|th))(?= of (?:this|the) month|[.,;]|$)",
                        (m, r) -> Range.relative(near(Words.dayOfMonth(m.group(1)), r))));
    }

    private static Range weekday(MatchResult match, Reference reference) {
        DayOfWeek day = Words.weekday(match.group(2));
        int number = number(match.group(1));
        return ofMonth(
                match.group(3),
                match.group(4),
                reference,
                month -> Range.day(weekday(month, number, day), DayBasis.STATED));
    }

    private static LocalDate weekday(YearMonth month, int number, DayOfWeek day) {
        LocalDate found = number < 0
                ? month.atDay(1).with(TemporalAdjusters.lastInMonth(day))
                : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
        if (!YearMonth.from(found).equals(month)) {
            throw new DateTimeException("no such " + day + " in " + month);
        }
        return found;
    }

    private static Range week(MatchResult match, Reference reference) {
        int number = number(match.group(1));
        return ofMonth(match.group(2), match.group(3), reference, month -> week(month, number));
    }

    /** The last week is the last seven days. */
    private static Range week(YearMonth month, int number) {
        LocalDate first = number < 0
                ? month.atEndOfMonth().minusDays(DAYS_OF_WEEK - 1L)
                : month.atDay((number - 1) * DAYS_OF_WEEK + 1);
        LocalDate last = first.plusDays(DAYS_OF_WEEK - 1L);
        return Range.relative(
                first, last.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : last, DayPrecision.WEEK);
    }

    private static Range day(MatchResult match, Reference reference) {
        int number = number(match.group(1));
        return ofMonth(
                match.group(2),
                match.group(3),
                reference,
                month -> Range.day(number < 0 ? month.atEndOfMonth() : month.atDay(number), DayBasis.STATED));
    }

    /** Without a year that part of the month is meant which has come when the report tells the past, and is to come when it looks ahead. */
    private static Range ofMonth(
            String name, @Nullable String year, Reference reference, Function<YearMonth, Range> part) {
        Month month = Words.month(name);
        if (year != null) {
            return part.apply(YearMonth.of(Integer.parseInt(year), month));
        }
        YearMonth nearest = reference.near(month);
        Range found = part.apply(nearest);
        if (reference.ahead()) {
            return found.last().isBefore(reference.day()) ? part.apply(nearest.plusYears(1)) : found;
        }
        return found.first().isAfter(reference.day()) ? part.apply(nearest.minusYears(1)) : found;
    }

    private static Range weekOf(String month, String day, @Nullable String year, Reference reference) {
        Month name = Words.month(month);
        int number = Words.dayOfMonth(day);
        LocalDate date = year == null
                ? reference.near(name, number)
                : YearMonth.of(Integer.parseInt(year), name).atDay(number);
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Range(monday, monday.plusDays(DAYS_OF_WEEK - 1L), DayPrecision.WEEK, DayBasis.STATED);
    }

    /** -1 for the last. */
    private static int number(String word) {
        Integer number = NumberWords.ordinal(word);
        return number == null ? -1 : number;
    }

    /** The nearest such day of a month before the report, or ahead after it. */
    private static LocalDate near(int dayOfMonth, Reference reference) {
        YearMonth month = YearMonth.from(reference.day());
        for (int tried = 0; tried < 3; tried++) {
            YearMonth one = month.plusMonths(reference.ahead() ? tried : -tried);
            if (one.isValidDay(dayOfMonth)) {
                LocalDate date = one.atDay(dayOfMonth);
                if (reference.ahead() ? !date.isBefore(reference.day()) : !date.isAfter(reference.day())) {
                    return date;
                }
            }
        }
        throw new DateTimeException("no such day");
    }
}
