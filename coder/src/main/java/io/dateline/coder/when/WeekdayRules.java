package io.dateline.coder.when;

import io.dateline.schemas.record.DayPrecision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;

/** Weekdays: "Monday", "late on Friday", "last Tuesday", "Thursday next week", "from Monday to Wednesday". */
final class WeekdayRules {
    private static final String EARLY = "(?:[Ee]arly |[Ll]ate )?(?:[Oo]n )?";
    private static final String NIGHT = "(?:[Oo]vernight (?:on |into |to )?)?";

    /** The hour: "3 p.m. on", "noon on", "late on". */
    private static final String AT =
            "(?:(?:late|early|noon|midnight|dawn|dusk|sunset|sunrise|\\d{1,2}(?:[:.]?\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: GMT| local time)?) )?(?:on )?";

    private WeekdayRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("a week (?:from|after|on) (WEEKDAY)|(WEEKDAY) week", (m, r) -> {
                    String name = m.group(1) == null ? m.group(2) : m.group(1);
                    return Range.relative(new Reference(r.day(), true)
                            .near(Words.weekday(name))
                            .plusWeeks(1));
                }),
                Rule.of(
                        "(WEEKDAY)DAYTIME,? (?:of )?(last|this|next) week",
                        (m, r) -> Range.relative(r.ofWeek(Words.weekday(m.group(1)), Units.shift(m.group(2))))),
                Rule.of(
                        "(?:[Oo]vernight )?(?:[Ff]rom|[Bb]etween) " + AT + "(WEEKDAY)DAYTIME(?: to | and | until )" + AT + "(WEEKDAY)DAYTIME",
                        WeekdayRules::range),
                Rule.of(
                        "(?:[Oo]vernight )?(?:[Ff]rom |[Bb]etween )?(WEEKDAY)(?: to | and | through | until |[-–])(WEEKDAY)",
                        WeekdayRules::range),
                Rule.of(
                        "[Ll]ast (WEEKDAY)DAYTIME",
                        (m, r) -> Range.relative(
                                new Reference(r.day().minusDays(1), false).near(Words.weekday(m.group(1))))),
                Rule.of(
                        "(?:[Nn]ext|(?:[Tt]he|[Tt]his) coming) (WEEKDAY)DAYTIME",
                        (m, r) -> Range.relative(
                                new Reference(r.day().plusDays(1), true).near(Words.weekday(m.group(1))))),
                Rule.of(
                        "(?:[Tt]his|[Tt]he) past (WEEKDAY)DAYTIME",
                        (m, r) -> Range.relative(new Reference(r.day(), false).near(Words.weekday(m.group(1))))),
                Rule.none("[Tt]he (?:following|next) WEEKDAYDAYTIME"),
                Rule.of("[Tt]his (WEEKDAY)DAYTIME", (m, r) -> Range.relative(r.ofWeek(Words.weekday(m.group(1)), 0))),
                Rule.of(
                        NIGHT + EARLY
                                + "(WEEKDAY)DAYTIME|(?:(?:on|On) (?:Sat|Sun)|Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\\.DAYTIME",
                        (m, r) -> {
                            String name = m.group(1) == null ? m.group().replaceFirst("^[Oo]n ", "") : m.group(1);
                            return Range.relative(r.near(Words.weekday(name)));
                        }));
    }

    private static Range range(MatchResult match, Reference reference) {
        DayOfWeek from = Words.weekday(match.group(1));
        DayOfWeek to = Words.weekday(match.group(2));
        if (reference.ahead()) {
            LocalDate first = reference.near(from);
            return Range.relative(first, new Reference(first, true).near(to), DayPrecision.RANGE);
        }
        LocalDate last = reference.near(to);
        return Range.relative(new Reference(last, false).near(from), last, DayPrecision.RANGE);
    }
}
