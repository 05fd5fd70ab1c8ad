package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds date expressions and counts them from a reference day. Thread-safe, without state.
 *
 * <p>A bare weekday or month is the last one; the next one when {@code ahead} says that the text speaks of what is to come.
 */
public final class Days {
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2100;
    /** Days ahead at which a day named without a year is still to come, rather than long past. */
    private static final int SOON = 45;
    /** At most, at the turn of a century. */
    private static final int LEAP_YEARS_APART = 8;

    private Days() {}

    private record Rule(Pattern form, Reader reader) {}

    private record Range(LocalDate first, LocalDate last, DayPrecision precision, DayBasis basis) {}

    private interface Reader {
        @Nullable
        Range read(Matcher match, LocalDate day, boolean ahead);
    }

    /** All date expressions of a sentence, in order, longest first where they overlap. */
    public static List<DayExpression> find(String sentence, LocalDate day, boolean ahead) {
        List<DayExpression> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher match = rule.form().matcher(sentence);
            while (match.find()) {
                DayExpression expression = read(rule, match, day, ahead);
                if (expression != null && free(found, expression)) {
                    found.add(expression);
                }
            }
        }
        found.sort(Comparator.comparingInt(DayExpression::start));
        return found;
    }

    private static boolean free(List<DayExpression> found, DayExpression next) {
        return found.stream().noneMatch(one -> one.start() < next.end() && next.start() < one.end());
    }

    private static @Nullable DayExpression read(Rule rule, Matcher match, LocalDate day, boolean ahead) {
        try {
            Range range = rule.reader().read(match, day, ahead);
            if (range == null || range.last().isBefore(range.first())) {
                return null;
            }
            return new DayExpression(
                    match.start(),
                    match.end(),
                    match.group(),
                    range.first(),
                    range.last(),
                    range.precision(),
                    range.basis());
        } catch (DateTimeException | NumberFormatException e) {
            // "February 30", "in 9999999999 days": words that name no day.
            return null;
        }
    }

    private static Rule rule(String form, Reader reader) {
        String full = form.replace("WEEKDAY", Calendar.WEEKDAY)
                .replace("MONTH", Calendar.MONTH)
                .replace("NUMBER", "(?i:" + Calendar.NUMBER + ")")
                .replace("DAYNO", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[:.]\\d|,\\d{3})")
                .replace("YEAR", "(?:1[0-9]{3}|20[0-9]{2}|2100)(?!\\d)")
                .replace("SEASON", "(?:spring|summer|autumn|fall|winter)");
        return new Rule(Pattern.compile("(?<![\\p{L}\\d])" + full + "(?![\\p{L}\\d])", Pattern.UNICODE_CASE), reader);
    }

    private static Range stated(LocalDate first, LocalDate last, DayPrecision precision) {
        return new Range(first, last, precision, DayBasis.STATED);
    }

    private static Range relative(LocalDate first, LocalDate last, DayPrecision precision) {
        return new Range(first, last, precision, DayBasis.RELATIVE);
    }

    private static Range relative(LocalDate day) {
        return relative(day, day, DayPrecision.DAY);
    }

    private static LocalDate dayOf(LocalDate day, boolean ahead, String month, String number, @Nullable String year) {
        int dayOfMonth = Integer.parseInt(number.replaceAll("\\D", ""));
        Month name = Calendar.month(month);
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), name, dayOfMonth);
        }
        return ahead ? next(day, name, dayOfMonth) : last(day, name, dayOfMonth);
    }

    /** The first such day from this one on; "February 29" is sought in a leap year. */
    private static LocalDate next(LocalDate day, Month month, int dayOfMonth) {
        for (int year = day.getYear(); year <= day.getYear() + LEAP_YEARS_APART; year++) {
            if (YearMonth.of(year, month).isValidDay(dayOfMonth)) {
                LocalDate date = LocalDate.of(year, month, dayOfMonth);
                if (!date.isBefore(day)) {
                    return date;
                }
            }
        }
        throw new DateTimeException("no such day");
    }

    /** The last such day before this one or soon after it: a report of the 30th may speak of the 2nd to come without a
     * future tense ("elections on April 2"), at the turn of the year as well. */
    private static LocalDate last(LocalDate day, Month month, int dayOfMonth) {
        for (int year = day.getYear() + 1; year >= day.getYear() - LEAP_YEARS_APART; year--) {
            if (YearMonth.of(year, month).isValidDay(dayOfMonth)) {
                LocalDate date = LocalDate.of(year, month, dayOfMonth);
                if (!date.isAfter(day.plusDays(SOON))) {
                    return date;
                }
            }
        }
        throw new DateTimeException("no such day");
    }

    private static Range month(YearMonth month, @Nullable String part, DayBasis basis) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        if (part != null) {
            switch (part.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
                case "early" -> last = month.atDay(10);
                case "mid" -> {
                    first = month.atDay(11);
                    last = month.atDay(20);
                }
                case "late" -> first = month.atDay(21);
                default -> {
                    return new Range(first, last, DayPrecision.MONTH, basis);
                }
            }
        }
        return new Range(first, last, DayPrecision.MONTH, basis);
    }

    private static Range season(String name, int year, DayBasis basis) {
        int start =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "spring" -> 3;
                    case "summer" -> 6;
                    case "autumn", "fall" -> 9;
                    default -> 12;
                };
        LocalDate first = LocalDate.of(year, start, 1);
        return new Range(first, first.plusMonths(3).minusDays(1), DayPrecision.SEASON, basis);
    }

    private static Range seasonNear(String which, String name, LocalDate day, boolean ahead) {
        Range range = season(name, day.getYear(), DayBasis.RELATIVE);
        if (which.equals("last")) {
            while (!range.last().isBefore(day)) {
                range = season(name, range.first().getYear() - 1, DayBasis.RELATIVE);
            }
        } else if (which.equals("next")) {
            while (!range.first().isAfter(day)) {
                range = season(name, range.first().getYear() + 1, DayBasis.RELATIVE);
            }
        } else if (!ahead && range.first().isAfter(day) && !which.equals("this")) {
            range = season(name, range.first().getYear() - 1, DayBasis.RELATIVE);
        }
        return range;
    }

    private static Range unit(String which, String unit, LocalDate day) {
        int shift =
                switch (which) {
                    case "last", "previous", "past" -> -1;
                    case "next", "coming", "following" -> 1;
                    default -> 0;
                };
        return switch (unit) {
            case "week" -> week(Calendar.monday(day).plusWeeks(shift));
            case "weekend" -> weekend(day, shift);
            case "month" -> month(YearMonth.from(day).plusMonths(shift), null, DayBasis.RELATIVE);
            case "quarter" -> {
                LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .plusMonths(3L * shift);
                yield relative(first, first.plusMonths(3).minusDays(1), DayPrecision.SEASON);
            }
            case "decade" -> {
                LocalDate first = LocalDate.of(day.getYear() / 10 * 10 + 10 * shift, 1, 1);
                yield relative(first, first.plusYears(10).minusDays(1), DayPrecision.RANGE);
            }
            case "century" -> {
                LocalDate first = LocalDate.of(day.getYear() / 100 * 100 + 1 + 100 * shift, 1, 1);
                yield relative(first, first.plusYears(100).minusDays(1), DayPrecision.RANGE);
            }
            default -> {
                LocalDate first = LocalDate.of(day.getYear() + shift, 1, 1);
                yield relative(first, first.plusYears(1).minusDays(1), DayPrecision.YEAR);
            }
        };
    }

    private static Range week(LocalDate monday) {
        return relative(monday, monday.plusDays(6), DayPrecision.WEEK);
    }

    private static Range weekend(LocalDate day, int shift) {
        LocalDate saturday = Calendar.weekday(day, DayOfWeek.SATURDAY, false);
        if (shift > 0) {
            saturday = Calendar.monday(day)
                    .plusDays(shift == 1 && day.getDayOfWeek().getValue() < 6 ? 5 : 12);
        } else if (shift < 0 && day.getDayOfWeek().getValue() >= 6) {
            saturday = saturday.minusWeeks(1);
        }
        return relative(saturday, saturday.plusDays(1), DayPrecision.RANGE);
    }

    private static Range ago(int number, String unit, LocalDate day, int sign) {
        long amount = (long) sign * number;
        return switch (unit) {
            case "day" -> relative(day.plusDays(amount));
            case "hour", "minute" -> relative(day);
            case "week" -> week(Calendar.monday(day.plusWeeks(amount)));
            case "month" -> month(YearMonth.from(day).plusMonths(amount), null, DayBasis.RELATIVE);
            case "decade" -> {
                LocalDate first = LocalDate.of(day.getYear(), 1, 1).plusYears(10 * amount);
                yield relative(first, first.plusYears(1).minusDays(1), DayPrecision.YEAR);
            }
            default -> {
                LocalDate first = LocalDate.of(day.getYear(), 1, 1).plusYears(amount);
                yield relative(first, first.plusYears(1).minusDays(1), DayPrecision.YEAR);
            }
        };
    }

    private static Range year(int year) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("no year of news");
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return stated(first, first.plusYears(1).minusDays(1), DayPrecision.YEAR);
    }

    /** Longer forms first: an expression that overlaps an earlier rule's is not taken again. */
    private static final List<Rule> RULES = List.of(
            // absolute
            rule(
                    "(YEAR)-(\\d{2})-(\\d{2})",
                    (m, day, ahead) -> {
                        LocalDate date = LocalDate.parse(m.group());
                        return stated(date, date, DayPrecision.DAY);
                    }),
            rule(
                    "(?:from |between )?(MONTH) (DAYNO)(?: ?[-–] ?| to | and | through | until )(MONTH) (DAYNO)(?:,? (YEAR))?",
                    (m, day, ahead) -> {
                        LocalDate first = dayOf(day, ahead, m.group(1), m.group(2), m.group(5));
                        LocalDate last = dayOf(day, ahead, m.group(3), m.group(4), m.group(5));
                        return stated(first, last, DayPrecision.RANGE);
                    }),
            rule(
                    "(?:from |between )?(DAYNO) (MONTH)(?: ?[-–] ?| to | and | until )(DAYNO) (MONTH)(?:,? (YEAR))?",
                    (m, day, ahead) -> {
                        LocalDate first = dayOf(day, ahead, m.group(2), m.group(1), m.group(5));
                        LocalDate last = dayOf(day, ahead, m.group(4), m.group(3), m.group(5));
                        return stated(first, last, DayPrecision.RANGE);
                    }),
            rule(
                    "(?:from |between )?(MONTH) (DAYNO)(?: ?[-–] ?| to | and | through )(DAYNO)(?:,? (YEAR))?",
                    (m, day, ahead) -> stated(
                            dayOf(day, ahead, m.group(1), m.group(2), m.group(4)),
                            dayOf(day, ahead, m.group(1), m.group(3), m.group(4)),
                            DayPrecision.RANGE)),
            rule(
                    "(?:from |between )?(?:the )?(DAYNO)(?: ?[-–] ?| to | and )(DAYNO)(?: of)? (MONTH)(?:,? (YEAR))?",
                    (m, day, ahead) -> stated(
                            dayOf(day, ahead, m.group(3), m.group(1), m.group(4)),
                            dayOf(day, ahead, m.group(3), m.group(2), m.group(4)),
                            DayPrecision.RANGE)),
            rule("(?:(?:on )?WEEKDAY,? )?(?:the )?(DAYNO)(?: of)? (MONTH)(?:,? (YEAR))?", (m, day, ahead) -> {
                LocalDate date = dayOf(day, ahead, m.group(2), m.group(1), m.group(3));
                return stated(date, date, DayPrecision.DAY);
            }),
            rule("(?:WEEKDAY,? )?(MONTH) (DAYNO)(?:,? (YEAR))?", (m, day, ahead) -> {
                LocalDate date = dayOf(day, ahead, m.group(1), m.group(2), m.group(3));
                return stated(date, date, DayPrecision.DAY);
            }),
            rule(
                    "(?:([Ee]arly|[Mm]id|[Ll]ate)[- ](?:in )?)?(MONTH),? (?:of )?(YEAR)",
                    (m, day, ahead) -> month(
                            YearMonth.of(Integer.parseInt(m.group(3)), Calendar.month(m.group(2))),
                            m.group(1),
                            DayBasis.STATED)),
            rule(
                    "(?:the )?(?:([Ee]arly|[Mm]id|[Ll]ate)[- ])?(SEASON),? (?:of )?(YEAR)",
                    (m, day, ahead) -> season(m.group(2), Integer.parseInt(m.group(3)), DayBasis.STATED)),
            rule("(?:the )?(first|second|third|fourth) quarter of (YEAR)", (m, day, ahead) -> {
                int quarter = List.of("first", "second", "third", "fourth").indexOf(m.group(1));
                LocalDate first = LocalDate.of(Integer.parseInt(m.group(2)), 1 + 3 * quarter, 1);
                return stated(first, first.plusMonths(3).minusDays(1), DayPrecision.SEASON);
            }),
            rule(
                    "(?:between |from )(YEAR)(?: and | to )(YEAR)",
                    (m, day, ahead) -> stated(
                            year(Integer.parseInt(m.group(1))).first(),
                            year(Integer.parseInt(m.group(2))).last(),
                            DayPrecision.RANGE)),
            rule(
                    "(YEAR) ?[-–] ?(YEAR)",
                    (m, day, ahead) -> stated(
                            year(Integer.parseInt(m.group(1))).first(),
                            year(Integer.parseInt(m.group(2))).last(),
                            DayPrecision.RANGE)),
            // relative
            rule(
                    "(?i:(NUMBER)) years? ago (?:today|this day)",
                    (m, day, ahead) -> relative(day.minusYears(Calendar.number(m.group(1))))),
            rule("[Tt]he day before yesterday", (m, day, ahead) -> relative(day.minusDays(2))),
            rule("[Tt]he day after tomorrow", (m, day, ahead) -> relative(day.plusDays(2))),
            rule(
                    "(?:[Ll]ate |[Ee]arly )?[Yy]esterday(?: morning| afternoon| evening| night)?",
                    (m, day, ahead) -> relative(day.minusDays(1))),
            rule(
                    "[Ll]ast night|[Tt]he (?:previous|prior) (?:day|night|evening)|[Aa] day (?:earlier|ago|before)|[Tt]he night before",
                    (m, day, ahead) -> relative(day.minusDays(1))),
            rule(
                    "(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight",
                    (m, day, ahead) -> relative(day)),
            rule(
                    "[Tt]omorrow(?: morning| afternoon| evening| night)?|[Tt]he (?:next|following) day",
                    (m, day, ahead) -> relative(day.plusDays(1))),
            rule(
                    "(WEEKDAY),? (?:last|of last) week",
                    (m, day, ahead) -> relative(Calendar.monday(day)
                            .minusWeeks(1)
                            .plusDays(Calendar.weekday(m.group(1)).getValue() - 1L))),
            rule(
                    "(WEEKDAY),? (?:next|of next) week",
                    (m, day, ahead) -> relative(Calendar.monday(day)
                            .plusWeeks(1)
                            .plusDays(Calendar.weekday(m.group(1)).getValue() - 1L))),
            rule("(?:from |between )?(WEEKDAY)(?: to | and | through | until |[-–])(WEEKDAY)", (m, day, ahead) -> {
                if (ahead) {
                    LocalDate first = Calendar.weekday(day, Calendar.weekday(m.group(1)), true);
                    return relative(
                            first, Calendar.weekday(first, Calendar.weekday(m.group(2)), true), DayPrecision.RANGE);
                }
                LocalDate last = Calendar.weekday(day, Calendar.weekday(m.group(2)), false);
                return relative(Calendar.weekday(last, Calendar.weekday(m.group(1)), false), last, DayPrecision.RANGE);
            }),
            rule(
                    "[Ll]ast (WEEKDAY)(?: morning| afternoon| evening| night)?",
                    (m, day, ahead) ->
                            relative(Calendar.weekday(day.minusDays(1), Calendar.weekday(m.group(1)), false))),
            rule(
                    "(?:[Nn]ext|[Tt]he coming) (WEEKDAY)(?: morning| afternoon| evening| night)?",
                    (m, day, ahead) -> relative(Calendar.weekday(day.plusDays(1), Calendar.weekday(m.group(1)), true))),
            rule(
                    "[Tt]his (WEEKDAY)(?: morning| afternoon| evening| night)?",
                    (m, day, ahead) -> relative(Calendar.monday(day)
                            .plusDays(Calendar.weekday(m.group(1)).getValue() - 1L))),
            rule(
                    "(?:[Ll]ate |[Ee]arly )?(WEEKDAY)(?: morning| afternoon| evening| night)?",
                    (m, day, ahead) -> relative(Calendar.weekday(day, Calendar.weekday(m.group(1)), ahead))),
            rule(
                    "(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (last|this|next) (week|weekend|month|year|decade|century)",
                    (m, day, ahead) -> {
                        Range range = unit(m.group(1), m.group(2), day);
                        if (!m.group(1).equals("this") || range.first().equals(day)) {
                            return range;
                        }
                        return m.group().startsWith("L") || m.group().startsWith("l")
                                ? relative(day, range.last(), range.precision())
                                : relative(range.first(), day, range.precision());
                    }),
            rule(
                    "(?:the )?(end|beginning|start|middle) of (?:the|this|next|last) (week|month|year)",
                    (m, day, ahead) -> {
                        String which =
                                m.group().contains("next ") ? "next" : m.group().contains("last ") ? "last" : "this";
                        return unit(which, m.group(2), day);
                    }),
            rule(
                    "(?:[Ii]n |[Oo]ver |[Dd]uring |[Ff]or |[Ww]ithin )?(?:[Tt]he )?(?:past|last|previous) (NUMBER) (day|week|month|year|decade)s?",
                    (m, day, ahead) -> {
                        Range start = ago(Calendar.number(m.group(1)), m.group(2), day, -1);
                        return relative(start.first(), day, DayPrecision.RANGE);
                    }),
            rule(
                    "(?:[Ii]n |[Oo]ver |[Dd]uring |[Ff]or |[Ww]ithin )?(?:[Tt]he )?(?:next|coming|following) (NUMBER) (day|week|month|year|decade)s?",
                    (m, day, ahead) -> {
                        Range end = ago(Calendar.number(m.group(1)), m.group(2), day, 1);
                        return relative(day, end.last(), DayPrecision.RANGE);
                    }),
            rule(
                    "(?:[Ii]n |[Oo]ver |[Dd]uring |[Ff]or |[Ww]ithin )?(?:[Tt]he )?(?:past|coming) (week|weekend|month|year|decade)",
                    (m, day, ahead) -> {
                        boolean past = m.group().contains("past");
                        Range end = ago(1, m.group(1).equals("weekend") ? "week" : m.group(1), day, past ? -1 : 1);
                        if (m.group(1).equals("weekend")) {
                            return unit(past ? "last" : "next", "weekend", day);
                        }
                        return past
                                ? relative(end.first(), day, DayPrecision.RANGE)
                                : relative(day, end.last(), DayPrecision.RANGE);
                    }),
            rule(
                    "(?:[Oo]n |[Ii]n |[Dd]uring |[Oo]ver )?(?:[Tt]he )?([Ll]ast|[Tt]his|[Nn]ext|previous|following) (week|weekend|month|year|quarter|decade|century)",
                    (m, day, ahead) -> unit(m.group(1).toLowerCase(Locale.ROOT), m.group(2), day)),
            rule(
                    "(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) the weekend",
                    (m, day, ahead) -> unit(ahead ? "next" : "this", "weekend", day)),
            rule(
                    "(?:[Ll]ess than |[Mm]ore than |[Aa]bout |[Aa]lmost |[Nn]early |[Ss]ome |[Aa]round |[Oo]ver )?(NUMBER) (day|week|month|year|decade|hour|minute)s? (?:ago|earlier|before|previously)",
                    (m, day, ahead) -> ago(Calendar.number(m.group(1)), m.group(2), day, -1)),
            rule(
                    "(?:[Ii]n|[Ww]ithin) (?:about |less than |the next |some )?(NUMBER) (day|week|month|year|hour)s?(?:' time)?",
                    (m, day, ahead) -> ahead || m.group().contains("time")
                            ? ago(Calendar.number(m.group(1)), m.group(2), day, 1)
                            : null),
            rule(
                    "(NUMBER) (day|week|month|year)s? (?:later|from now|hence)",
                    (m, day, ahead) -> ahead || m.group().contains("from now")
                            ? ago(Calendar.number(m.group(1)), m.group(2), day, 1)
                            : null),
            rule(
                    "([Ll]ast|[Tt]his|[Nn]ext) (SEASON)",
                    (m, day, ahead) -> seasonNear(m.group(1).toLowerCase(Locale.ROOT), m.group(2), day, ahead)),
            rule(
                    "(?:in|during|since|by|until) (?:the |early |late )*+(SEASON)",
                    (m, day, ahead) -> seasonNear("", m.group(1), day, ahead)),
            rule("([Ll]ast|[Nn]ext|[Tt]his) (MONTH)", (m, day, ahead) -> {
                String which = m.group(1).toLowerCase(Locale.ROOT);
                YearMonth near = which.equals("this")
                        ? YearMonth.of(day.getYear(), Calendar.month(m.group(2)))
                        : Calendar.month(day, Calendar.month(m.group(2)), which.equals("next"));
                if (near.equals(YearMonth.from(day)) && !which.equals("this")) {
                    near = near.plusYears(which.equals("next") ? 1 : -1);
                }
                return month(near, null, DayBasis.RELATIVE);
            }),
            rule(
                    "(?:(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Oo]f|[Tt]hroughout|[Ll]ast|[Bb]efore|[Aa]fter) )?(?:([Ee]arly|[Mm]id|[Ll]ate)[- ])(MONTH)",
                    (m, day, ahead) ->
                            month(Calendar.month(day, Calendar.month(m.group(2)), ahead), m.group(1), DayBasis.STATED)),
            rule(
                    "(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Tt]hroughout|[Bb]etween|[Ff]rom) (MONTH)",
                    (m, day, ahead) ->
                            month(Calendar.month(day, Calendar.month(m.group(1)), ahead), null, DayBasis.STATED)),
            rule("(?:in |during |of |since )?(?:the )?(?:early |late |mid-?)?(1[0-9]|20)([0-9])0s", (m, day, ahead) -> {
                int first = Integer.parseInt(m.group(1) + m.group(2) + "0");
                return stated(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), DayPrecision.RANGE);
            }),
            rule(
                    "(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]he|[Ee]arly|[Ll]ate|[Mm]id[- ]|[Bb]ack in) ?(?:early |late |mid-)?(YEAR)",
                    (m, day, ahead) -> year(Integer.parseInt(m.group(1)))),
            rule(
                    "(YEAR)(?= (?:\\p{Lu}\\p{L}+ )?(?:wars?|elections?|coup|invasion|attacks?|agreement|accords?|treaty|vote|campaign|crisis|protests|"
                            + "uprising|revolution|ceasefire|peace|law|constitution|referendum|massacre|genocide|summit|conflict|deal|pact|bombings?|"
                            + "earthquake|census|budget|intervention|operation|offensive|killings?|murders?|assassination|declaration|resolution))",
                    (m, day, ahead) -> {
                        int year = Integer.parseInt(m.group(1));
                        return year >= 1900 && year <= day.getYear() + 10 ? year(year) : null;
                    }));
}
