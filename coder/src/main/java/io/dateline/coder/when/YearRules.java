package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Years, stretches of years, decades, centuries. */
final class YearRules {
    private static final int FIRST_YEAR_OF_EVENTS = 1900;
    private static final int CENTURY = 100;
    private static final int FIRST_SPELT_DECADE = 1920;
    private static final int DECADE = 10;

    private YearRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "(?:[Bb]etween |[Ff]rom )(YEAR)(?: and | to | until | till )(YEAR)",
                        (m, r) -> years(m.group(1), m.group(2))),
                Rule.of("(YEAR) ?[-–/] ?(YEAR)", (m, r) -> years(m.group(1), m.group(2))),
                Rule.of(
                        "(?:TIMEPREP |\\()(YEAR)[-–/](\\d{2})",
                        (m, r) -> years(m.group(1), m.group(1).substring(0, 2) + m.group(2))),
                Rule.of(
                        "(?:[Bb]etween |[Ff]rom )?the ((?:1[0-9]|20)[0-9])0s(?: and | to | until )the ((?:1[0-9]|20)[0-9])0s",
                        (m, r) -> Range.stated(
                                decade(Integer.parseInt(m.group(1) + "0"), null).first(),
                                decade(Integer.parseInt(m.group(2) + "0"), null).last())),
                Rule.of(
                        "(?:TIMEPREP )?(?:the )?(?:(early|late|mid)[- ]?)?(1[0-9]|20)([0-9])0['’]?s",
                        (m, r) -> decade(Integer.parseInt(m.group(2) + m.group(3) + "0"), m.group(1))),
                Rule.of(
                        "(?:TIMEPREP )(?:the )(?:(early|late|mid)[- ]?)?(" + Words.alternatives("DECADES") + ")",
                        (m, r) -> decade(FIRST_SPELT_DECADE + DECADE * Words.place("DECADES", m.group(2)), m.group(1))),
                Rule.of(
                        "(?:TIMEPREP )?(?:the )?(?:early |late |mid-)?(\\d{2})(?:st|nd|rd|th) century",
                        (m, r) -> {
                            int last = Integer.parseInt(m.group(1)) * CENTURY;
                            return Range.stated(LocalDate.of(last - CENTURY + 1, 1, 1), LocalDate.of(last, 12, 31));
                        }),
                Rule.of("(?:TIMEPREP |[Tt]he )?(?:the )?(PART)(?:[- ]| of )(YEAR)", YearRules::partOfYear),
                Rule.of("(?:TIMEPREP |\\()(YEAR)", (m, r) -> year(m.group(1))),
                Rule.of("[Tt]he (YEAR)(?! \\p{Ll}+s\\b)", (m, r) -> year(m.group(1))),
                Rule.of("(YEAR)(?= (?:\\p{L}+ )?YEARNOUN\\b)", YearRules::yearOfEvent));
    }

    private static Range year(String digits) {
        return Range.year(Integer.parseInt(digits), DayBasis.STATED);
    }

    private static Range years(String first, String last) {
        return Range.stated(year(first).first(), year(last).last());
    }

    private static Range partOfYear(MatchResult match, Reference reference) {
        return year(match.group(2)).part(match.group(1).toLowerCase(Locale.ROOT));
    }

    /** "the early 1980s" are 1980 to 1983, "the mid-1970s" 1974 to 1976, "the late 1990s" 1997 to 1999. */
    private static Range decade(int first, @Nullable String part) {
        Range decade = Range.decade(first, DayBasis.STATED);
        if (part == null) {
            return decade;
        }
        return switch (part) {
            case "early" -> decade.between(decade.first(), LocalDate.of(first + 3, 12, 31));
            case "mid" -> decade.between(LocalDate.of(first + 4, 1, 1), LocalDate.of(first + 6, 12, 31));
            default -> decade.between(LocalDate.of(first + 7, 1, 1), decade.last());
        };
    }

    /** "A 2015 agreement", but not "2015 visits" of somebody who counts. */
    private static @Nullable Range yearOfEvent(MatchResult match, Reference reference) {
        int year = Integer.parseInt(match.group(1));
        return year >= FIRST_YEAR_OF_EVENTS && year <= reference.day().getYear() + 10
                ? Range.year(year, DayBasis.STATED)
                : null;
    }
}
