package io.dateline.coder.when;

import io.dateline.coder.text.NumberWords;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Months, seasons, quarters and halves of a year. */
final class PeriodRules {
    private static final String PART = "(?:(?:the )?(PART)(?:[- ]| of | in )(?:in )?(?:the )?)?";
    private static final String SEASON_PART = "(?:(?:the )?(?:PART)(?:[- ]| of )(?:the )?)?(?:the )?";
    private static final String WHICH_YEAR = "(YEAR|(?:last|this|next) year)";

    private PeriodRules() {}

    /** Those with their year. */
    static List<Rule> ofYears() {
        return List.of(
                Rule.of(
                        "(?:from |between )?(MONTH)(?:,? (YEAR))?(?: to | and | until |[-–])(MONTH),? (?:of )?" + WHICH_YEAR,
                        (m, r) -> {
                            int last = year(m.group(4), r);
                            int first = m.group(2) == null ? last : Integer.parseInt(m.group(2));
                            return new Range(
                                    LocalDate.of(first, Words.month(m.group(1)), 1),
                                    YearMonth.of(last, Words.month(m.group(3))).atEndOfMonth(),
                                    DayPrecision.RANGE,
                                    basis(m.group(4)));
                        }),
                // The year stands elsewhere in the text: a month without it would be dated to this one.
                Rule.none("(?:TIMEPREP )?MONTH (?:of )?(?:that|the same) year"),
                Rule.of(
                        PART + "(MONTH),? (?:of )?" + WHICH_YEAR,
                        (m, r) -> part(
                                Range.month(
                                        YearMonth.of(year(m.group(3), r), Words.month(m.group(2))), basis(m.group(3))),
                                m.group(1))),
                Rule.of(
                        SEASON_PART + "(SEASON),? (?:of )?" + WHICH_YEAR,
                        (m, r) -> Range.season(m.group(1), year(m.group(2), r), basis(m.group(2)))),
                Rule.of(
                        "(?:the )?(?:Q([1-4])|(first|second|third|fourth) quarter),? (?:of )?" + WHICH_YEAR,
                        (m, r) -> Range.quarter(year(m.group(3), r), quarter(m), basis(m.group(3)))),
                Rule.of("(?:the )?(first|second) half of " + WHICH_YEAR, (m, r) -> {
                    LocalDate first =
                            LocalDate.of(year(m.group(2), r), m.group(1).equals("first") ? 1 : 7, 1);
                    return new Range(first, first.plusMonths(6).minusDays(1), DayPrecision.RANGE, basis(m.group(2)));
                }));
    }

    /** Those whose year the day of the report tells. */
    static List<Rule> nearby() {
        return List.of(
                Rule.of(
                        "(?:the )?(?:Q([1-4])|(first|second|third|fourth) quarter)",
                        (m, r) -> nearQuarter(quarter(m), r)),
                Rule.of("(?:[Ff]rom|[Bb]etween) (MONTH)(?: to | and | until )(MONTH)", (m, r) -> {
                    YearMonth last = r.near(Words.month(m.group(2)));
                    YearMonth first = last.withMonth(Words.month(m.group(1)).getValue());
                    return Range.stated(
                            (first.isAfter(last) ? first.minusYears(1) : first).atDay(1), last.atEndOfMonth());
                }),
                Rule.of("([Ll]ast|[Tt]his|[Nn]ext) (SEASON)", (m, r) -> nearSeason(lower(m.group(1)), m.group(2), r)),
                Rule.of(
                        "(?:in|during|since|by|until) (?:the |early |late )*+(SEASON)",
                        (m, r) -> nearSeason("", m.group(1), r)),
                Rule.of(
                        "([Ll]ast|[Nn]ext|[Tt]his) (MONTH)",
                        (m, r) -> nearMonth(lower(m.group(1)), Words.month(m.group(2)), r)),
                Rule.of(
                        "(?:TIMEPREP )?(?:the )?(PART)(?:[- ]| of | in )(MONTH)",
                        (m, r) -> part(Range.month(r.near(Words.month(m.group(2))), DayBasis.STATED), m.group(1))),
                Rule.of("TIMEPREP (MONTH)", (m, r) -> Range.month(r.near(Words.month(m.group(1))), DayBasis.STATED)));
    }

    private static Range part(Range range, @Nullable String part) {
        return part == null ? range : range.part(lower(part));
    }

    private static int year(String words, Reference reference) {
        return words.endsWith(" year")
                ? reference.day().getYear() + Units.shift(words.substring(0, words.indexOf(' ')))
                : Integer.parseInt(words);
    }

    private static DayBasis basis(String year) {
        return year.endsWith(" year") ? DayBasis.RELATIVE : DayBasis.STATED;
    }

    private static int quarter(MatchResult match) {
        Integer ordinal = match.group(2) == null ? null : NumberWords.ordinal(match.group(2));
        return ordinal == null ? Integer.parseInt(match.group(1)) : ordinal;
    }

    private static Range nearQuarter(int quarter, Reference reference) {
        int year = reference.day().getYear();
        Range here = Range.quarter(year, quarter, DayBasis.RELATIVE);
        if (reference.ahead()) {
            return here.last().isBefore(reference.day()) ? Range.quarter(year + 1, quarter, DayBasis.RELATIVE) : here;
        }
        return here.first().isAfter(reference.day()) ? Range.quarter(year - 1, quarter, DayBasis.RELATIVE) : here;
    }

    private static Range nearSeason(String which, String name, Reference reference) {
        Range season = Range.season(name, reference.day().getYear(), DayBasis.RELATIVE);
        if (which.equals("last")) {
            while (!season.last().isBefore(reference.day())) {
                season = Range.season(name, season.first().getYear() - 1, DayBasis.RELATIVE);
            }
        } else if (which.equals("next")) {
            while (!season.first().isAfter(reference.day())) {
                season = Range.season(name, season.first().getYear() + 1, DayBasis.RELATIVE);
            }
        } else if (!reference.ahead() && !which.equals("this") && season.first().isAfter(reference.day())) {
            season = Range.season(name, season.first().getYear() - 1, DayBasis.RELATIVE);
        }
        return season;
    }

    private static Range nearMonth(String which, Month name, Reference reference) {
        YearMonth now = YearMonth.from(reference.day());
        YearMonth month = which.equals("this")
                ? now.withMonth(name.getValue())
                : new Reference(reference.day(), which.equals("next")).near(name);
        if (month.equals(now) && !which.equals("this")) {
            month = month.plusYears(which.equals("next") ? 1 : -1);
        }
        return Range.month(month, DayBasis.RELATIVE);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
