package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Anniversaries: "fifty years ago today", "two years to the day", "on this day in 1979". */
final class YearsAgoRules {
    private YearsAgoRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "(NUMBER) years? ago (?:today|on this day|to the day)|(NUMBER) years? to the day",
                        (m, r) -> Range.relative(back(r, m.group(1) == null ? m.group(2) : m.group(1)))),
                Rule.of(
                        "(NUMBER) (day|week|month)s? ago (?:today|to the day)",
                        (m, r) -> Range.relative(Units.stretch(Words.number(m.group(1)), m.group(2), r, false)
                                .first())),
                Rule.of("(NUMBER) years? ago this (week|month|weekend)", (m, r) -> {
                    LocalDate day = back(r, m.group(1));
                    return m.group(2).equals("month")
                            ? Range.month(YearMonth.from(day), DayBasis.RELATIVE)
                            : Range.relative(
                                    new Reference(day, false).monday(),
                                    new Reference(day, false).monday().plusDays(6),
                                    DayPrecision.WEEK);
                }),
                Rule.of(
                        "(?:TIMEPREP )?(MONTH),? (NUMBER) years? ago",
                        (m, r) -> Range.month(
                                YearMonth.of(r.day().getYear() - Words.number(m.group(2)), Words.month(m.group(1))),
                                DayBasis.RELATIVE)),
                Rule.of(
                        "[Oo]n this day in (YEAR)",
                        (m, r) -> Range.relative(r.day().withYear(Integer.parseInt(m.group(1))))));
    }

    private static LocalDate back(Reference reference, String years) {
        return reference.day().minusYears(Words.number(years));
    }
}
