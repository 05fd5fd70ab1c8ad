package io.dateline.coder.when;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Weeks, months and years counted from the report: "last week", "three days ago", "in the past month", "the end of the year". */
final class SpanRules {
    private static final String UNIT = "(day|week|month|year|decade|hour)s?";
    private static final String CALENDAR = "(week|weekend|month|year|quarter|decade|century)";
    private static final String DURING = "(?:[Ii]n |[Oo]ver |[Dd]uring |[Ff]or |[Ww]ithin |[Oo]n )?(?:[Tt]he )?";
    private static final String ABOUT =
            "(?:[Ll]ess than |[Mm]ore than |[Aa]bout |[Aa]lmost |[Nn]early |[Ss]ome |[Aa]round |[Oo]ver |[Ee]xactly |[Jj]ust )?";
    /** "recent days" are a week, "recent weeks" a month. */
    private static final int RECENT_MONTHS = 3;

    private SpanRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("(?:[Tt]he )?(week|month|year) before last", (m, r) -> Units.calendar(m.group(1), -2, r)),
                Rule.of("([Ee]arlier|[Ll]ater) this " + CALENDAR, (m, r) -> {
                    Range range = Units.calendar(m.group(2), 0, r);
                    return lower(m.group(1)).equals("later")
                            ? range.between(r.day(), range.last())
                            : range.between(range.first(), r.day());
                }),
                Rule.of("[Ee]arlier in the " + CALENDAR + "(?! YEAR)", (m, r) -> {
                    Range range = Units.calendar(m.group(1), 0, r);
                    return range.between(range.first(), r.day());
                }),
                // Of what is told the story goes on from a time that another sentence names.
                Rule.of("[Ll]ater in the " + CALENDAR + "(?! YEAR)", (m, r) -> {
                    Range range = Units.calendar(m.group(1), 0, r);
                    return r.ahead() ? range.between(r.day(), range.last()) : null;
                }),
                Rule.of(
                        "(?:[Tt]he |[Ii]n the )?(PART)(?: | of )(last|this|next|the|previous) " + CALENDAR,
                        SpanRules::part),
                Rule.of(DURING + "(?:past|last) (?:few|couple of|several) hours", (m, r) -> Range.relative(r.day())),
                Rule.of(
                        "(?:[Aa]|[Tt]he past|[Tt]he last) fortnight (?:ago|earlier)",
                        (m, r) -> Units.away(-2, "week", r)),
                Rule.of(
                        DURING + "(?:past|last|next|coming) fortnight",
                        (m, r) -> Units.stretch(2, "week", r, m.group().matches(".*(?:next|coming).*"))),
                Rule.of(
                        DURING + "(?:past|last|previous) (NUMBER) " + UNIT,
                        (m, r) -> Units.stretch(Words.number(m.group(1)), m.group(2), r, false)),
                Rule.of(
                        DURING + "(?:next|coming|following) (NUMBER) " + UNIT,
                        (m, r) -> Units.stretch(Words.number(m.group(1)), m.group(2), r, true)),
                Rule.of(
                        DURING + "(past|coming) (week|month|year|decade)",
                        (m, r) -> Units.stretch(1, m.group(2), r, m.group(1).equals("coming"))),
                Rule.of(
                        DURING + "(recent|past|last|coming) (day|week|month|year)s",
                        (m, r) -> some(m.group(2), r, m.group(1).equals("coming"))),
                Rule.of(
                        DURING + "([Ll]ast|[Tt]his|[Nn]ext|past|coming|previous|following) " + CALENDAR,
                        (m, r) -> Units.calendar(m.group(2), Units.shift(lower(m.group(1))), r)),
                Rule.of("(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) the weekend", (m, r) -> Units.calendar("weekend", 0, r)),
                Rule.of(
                        "(NUMBER) (?:years? and a half|and a half years?) (?:ago|earlier)",
                        (m, r) -> Units.away(-Words.number(m.group(1)) * 12 - 6, "month", r)),
                // Counted from another event, which the sentence alone does not date.
                Rule.none("NUMBER (?:hour|day|week|month|year|decade)s? (?:after|before)(?= [\\p{L}\\d])"),
                Rule.of(
                        ABOUT
                                + "(?:(NUMBER)|([Hh]alf a)) (day|week|month|year|decade|centur)(?:s|y|ies)? (?:ago|earlier|before|previously)",
                        SpanRules::ago),
                Rule.of(
                        "(?:[Ii]n|[Ww]ithin) (?:about |less than |the next |some )?(NUMBER) " + UNIT + "(?:['’] time)?",
                        (m, r) -> r.ahead() || m.group().endsWith("time")
                                ? Units.away(Words.number(m.group(1)), m.group(2), r)
                                : null),
                Rule.of(
                        "(NUMBER) (day|week|month|year)s? (?:later|from now|hence)",
                        (m, r) -> r.ahead() || m.group().endsWith("now")
                                ? Units.away(Words.number(m.group(1)), m.group(2), r)
                                : null));
    }

    /** "late last month", "the beginning of the year". */
    private static Range part(MatchResult match, Reference reference) {
        Range whole = Units.calendar(match.group(3), Units.shift(match.group(2)), reference);
        Range part = whole.part(lower(match.group(1)));
        return reference.ahead() ? part : part.until(reference.day());
    }

    private static Range some(String unit, Reference reference, boolean ahead) {
        return switch (unit) {
            case "day" -> Units.stretch(1, "week", reference, ahead);
            case "week" -> Units.stretch(1, "month", reference, ahead);
            case "month" -> Units.stretch(RECENT_MONTHS, "month", reference, ahead);
            default -> Units.stretch(RECENT_MONTHS, "year", reference, ahead);
        };
    }

    private static @Nullable Range ago(MatchResult match, Reference reference) {
        String unit = match.group(3).equals("centur") ? "century" : match.group(3);
        if (match.group(2) == null) {
            return Units.away(-Words.number(match.group(1)), unit, reference);
        }
        return switch (unit) {
            case "century" -> Units.away(-5, "decade", reference);
            case "decade" -> Units.away(-5, "year", reference);
            default -> null;
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
