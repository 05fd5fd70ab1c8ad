package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Days of the calendar with their month, and ranges of them: "2021-06-14", "the 14th of June", "March 4 to March 6, 2019". */
final class DateRules {
    private static final String FROM = "(?:[Ff]rom |[Bb]etween )?(?:the )?";
    private static final String TO = "(?: ?[-–] ?| to | and | through | until )(?:the )?";
    private static final String WEEKDAY = "(?:(?:on )?(?:WEEKDAY|SHORTDAY)(?:,? | ?\\())?";
    private static final int LAST_MONTH = 12;

    private DateRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("(YEAR)([-/])(\\d{2})\\2(\\d{2})", (m, r) -> stated(m.group(1), m.group(3), m.group(4))),
                Rule.of("(\\d{1,2})([./])(\\d{1,2})\\2(YEAR)", DateRules::numeric),
                Rule.of("(DAYNO)-(MONTH)-(YEAR)", (m, r) -> day(r, m.group(2), m.group(1), m.group(3))),
                Rule.of(
                        FROM + WEEKDAY + "(MONTH) (DAYNO)(?:,? (YEAR),?)?" + TO + WEEKDAY
                                + "(MONTH) (DAYNO)(?:,? (YEAR))?",
                        (m, r) -> range(
                                date(r, m.group(1), m.group(2), or(m.group(3), m.group(6))),
                                date(r, m.group(4), m.group(5), or(m.group(6), m.group(3))))),
                Rule.of(
                        FROM + WEEKDAY + "(DAYNO) (MONTH)(?:,? (YEAR))?" + TO + WEEKDAY
                                + "(DAYNO) (MONTH)(?:,? (YEAR))?",
                        (m, r) -> range(
                                date(r, m.group(2), m.group(1), or(m.group(3), m.group(6))),
                                date(r, m.group(5), m.group(4), or(m.group(6), m.group(3))))),
                Rule.of(
                        FROM + "(MONTH) (DAYNO)" + TO + "(DAYNO)(?:,? (YEAR))?",
                        (m, r) -> range(
                                date(r, m.group(1), m.group(2), m.group(4)),
                                date(r, m.group(1), m.group(3), m.group(4)))),
                Rule.of(
                        FROM + "(DAYNO)" + TO + "(DAYNO)(?: of)? (MONTH)(?:,? (YEAR))?",
                        (m, r) -> range(
                                date(r, m.group(3), m.group(1), m.group(4)),
                                date(r, m.group(3), m.group(2), m.group(4)))),
                Rule.of(
                        WEEKDAY
                                + "(?:the )?(?:(DAYNO)|(ORDINAL)(?= of))(?: of)? (MONTH),? (?:of )?(last|this|next) year",
                        (m, r) -> ofYear(r, m.group(3), number(m), m.group(4))),
                Rule.of(
                        WEEKDAY + "(MONTH) (DAYNO),? (?:of )?(last|this|next) year",
                        (m, r) -> ofYear(r, m.group(1), m.group(2), m.group(3))),
                Rule.of(
                        WEEKDAY + "(?:the )?(?:(DAYNO)|(ORDINAL)(?= of))(?: of)? (MONTH)(?:,? (?:of )?(YEAR))?",
                        (m, r) -> day(r, m.group(3), number(m), m.group(4))),
                Rule.of(
                        WEEKDAY + "(MONTH) (?:the )?(DAYNO)(?:,? (?:of )?(YEAR))?",
                        (m, r) -> day(r, m.group(1), m.group(2), m.group(3))));
    }

    /** "25/06/2021" and "06/25/2021" are clear; where either number may be the month, only points tell that the day comes first. */
    private static @Nullable Range numeric(MatchResult match, Reference reference) {
        int one = Integer.parseInt(match.group(1));
        int two = Integer.parseInt(match.group(3));
        boolean points = match.group(2).equals(".");
        boolean dayFirst = points || one > LAST_MONTH || one == two;
        if (!dayFirst && two <= LAST_MONTH) {
            return null;
        }
        LocalDate date = LocalDate.of(Integer.parseInt(match.group(4)), dayFirst ? two : one, dayFirst ? one : two);
        return Range.day(date, DayBasis.STATED);
    }

    private static Range stated(String year, String month, String day) {
        return Range.day(
                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), DayBasis.STATED);
    }

    private static Range day(Reference reference, String month, String day, @Nullable String year) {
        return Range.day(date(reference, month, day, year), DayBasis.STATED);
    }

    private static Range ofYear(Reference reference, String month, String day, String which) {
        int year = reference.day().getYear() + Units.shift(which);
        return Range.relative(LocalDate.of(year, Words.month(month), Words.dayOfMonth(day)));
    }

    private static Range range(LocalDate first, LocalDate last) {
        // "December 30 to January 2" without a year: both are sought near the day of the report, so the first may come
        // out too late.
        return Range.stated(first.isAfter(last) ? first.minusYears(1) : first, last);
    }

    private static LocalDate date(Reference reference, String month, String day, @Nullable String year) {
        Month name = Words.month(month);
        int number = Words.dayOfMonth(day);
        return year == null ? reference.near(name, number) : LocalDate.of(Integer.parseInt(year), name, number);
    }

    private static String number(MatchResult match) {
        String digits = match.group(1);
        return digits == null ? match.group(2) : digits;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
