package io.dateline.reader.text;

import io.dateline.schemas.record.TimePrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as feeds and pages write them: RFC 822 and 2822, ISO 8601 and W3CDTF, C's asctime, and dates in English words.
 *
 * <p>A time without a zone is taken as UTC. Thread-safe.
 */
public final class TimeText {

    /**
     * A time as stated.
     *
     * @param time with the offset that the text gives; the first instant of a day, month or year
     * @param precision how much of it the text gives
     */
    public record Stated(OffsetDateTime time, TimePrecision precision) {}

    private static final int LONGEST = 100;

    private static final String CLOCK =
            "(?:\\s*(?:[T,|@•·-]|at|um|à)?\\s*(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?(?!\\p{L}))?)";
    private static final String ZONE =
            "(?:\\s*\\(?((?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z][a-z]+(?:/[A-Z][A-Za-z_]+){1,2}|[A-Za-z]{1,5}(?:[+-]\\d{1,2})?)\\)?)?+";

    private static final String WHEN = "(?:" + CLOCK + ZONE + ")?";

    /** What may stand behind a date: a word or two, but nothing that looks like the rest of a time that could not be read. */
    private static final String TAIL = "(?:[\\s|,;)\\]·•](?!\\s*[+:]).{0,8})?";

    private static final String WEEKDAY = "(?:[\\p{L}\\p{M}]{2,12}\\.?[,،]?\\s+|\\p{L}{2,12},)?";
    /** Some countries write the same month in two ways, with a stroke between them. */
    private static final String MONTH = "(?:\\p{L}{2,12}\\s?/\\s?)?([\\p{L}\\p{M}.]{2,12})";

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:(?:\\s*T\\s*|\\s+|:)(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,:]\\d+)?)?)?"
                    + "\\s*([Zz]|[+-]\\d{2}:?\\d{0,2}(?::\\d{2})?|[A-Za-z]{2,5})?)?(?:\\[.*])?");
    private static final Pattern ORDINAL_DAY = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern SLOPPY =
            Pattern.compile(WEEKDAY + "(\\d{4}|\\d{2}(?=-))[-/.]0?(\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + WHEN + TAIL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[\\s.-]+" + MONTH + "[\\s-]+(\\d{1,2})\\.?" + WHEN + TAIL);
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:of|de|di))?[\\s-]*" + MONTH
                    + "(?:\\s+del?\\b)?[\\s,-]*(\\d{4}|\\d{2})(?!\\d)" + WHEN + TAIL);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)" + WHEN + TAIL);
    private static final Pattern ASCTIME = Pattern.compile("\\p{L}{2,12},?\\s+" + MONTH
            + "\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{2,5}|[+-]\\d{4})?\\s*(\\d{4})");
    private static final Pattern DOTTED =
            Pattern.compile(WEEKDAY + "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)" + WHEN + TAIL);
    private static final Pattern SLASHED = Pattern.compile(WEEKDAY + "(\\d{1,2})/(\\d{1,2})/(\\d{4})" + WHEN);
    private static final Pattern DASHED = Pattern.compile(WEEKDAY + "(\\d{1,2})-(\\d{1,2})-(\\d{4})" + WHEN);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private TimeText() {}

    /** The time that the whole text states, or null when it states none that can be read. */
    public static @Nullable Stated parse(@Nullable String text) {
        return parse(text, false);
    }

    /**
     * The same.
     *
     * @param dayFirst whether 3/10 is the third of October and not the tenth of March
     */
    public static @Nullable Stated parse(@Nullable String text, boolean dayFirst) {
        if (text == null) {
            return null;
        }
        String tidy = PlainText.oneLine(text);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return null;
        }
        try {
            return read(EastAsian.rewritten(tidy), dayFirst);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Stated read(String text, boolean dayFirst) {
        Matcher m = EPOCH.matcher(text);
        if (m.matches()) {
            long number = Long.parseLong(text);
            long millis = m.group(1) == null ? number * 1000 : number;
            return new Stated(
                    OffsetDateTime.ofInstant(java.time.Instant.ofEpochMilli(millis), ZoneOffset.UTC),
                    TimePrecision.INSTANT);
        }
        m = ORDINAL_DAY.matcher(text);
        if (m.matches()) {
            return day(LocalDate.ofYearDay(number(m.group(1)), number(m.group(2))));
        }
        m = ISO.matcher(text);
        if (m.matches()) {
            return iso(m);
        }
        m = SLOPPY.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(year(m.group(1)), number(m.group(2)), number(m.group(3))), m, 4);
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches() && Months.of(m.group(2)) > 0) {
            return at(LocalDate.of(number(m.group(1)), Months.of(m.group(2)), number(m.group(3))), m, 4);
        }
        m = ASCTIME.matcher(text);
        if (m.matches() && Months.of(m.group(1)) > 0) {
            LocalTime clock = LocalTime.of(number(m.group(3)), number(m.group(4)), second(m.group(5)));
            LocalDate date = LocalDate.of(number(m.group(7)), Months.of(m.group(1)), number(m.group(2)));
            return new Stated(
                    LocalDateTime.of(date, clock).atOffset(Zones.offset(m.group(6), date)), TimePrecision.INSTANT);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches() && Months.of(m.group(2)) > 0) {
            return at(LocalDate.of(year(m.group(3)), Months.of(m.group(2)), number(m.group(1))), m, 4);
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches() && Months.of(m.group(1)) > 0) {
            return at(LocalDate.of(number(m.group(3)), Months.of(m.group(1)), number(m.group(2))), m, 4);
        }
        m = DOTTED.matcher(text);
        if (m.matches()) {
            return at(date(m.group(3), m.group(2), m.group(1)), m, 4);
        }
        m = SLASHED.matcher(text);
        boolean slashed = m.matches();
        if (!slashed) {
            m = DASHED.matcher(text);
        }
        if (slashed || m.matches()) {
            // Where the month comes first a slash is written.
            boolean swapped = dayFirst || !slashed ? number(m.group(2)) <= 12 : number(m.group(1)) > 12;
            return at(date(m.group(3), m.group(swapped ? 2 : 1), m.group(swapped ? 1 : 2)), m, 4);
        }
        return null;
    }

    private static Stated iso(Matcher m) {
        int year = number(m.group(1));
        if (m.group(2) == null) {
            return new Stated(LocalDate.of(year, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC), TimePrecision.YEAR);
        }
        if (m.group(3) == null) {
            LocalDate first = LocalDate.of(year, number(m.group(2)), 1);
            return new Stated(first.atStartOfDay().atOffset(ZoneOffset.UTC), TimePrecision.MONTH);
        }
        LocalDate date = date(m.group(1), m.group(2), m.group(3));
        if (m.group(4) == null) {
            return day(date);
        }
        int hour = hour(m.group(4));
        int minute = m.group(5) == null ? 0 : number(m.group(5));
        LocalDateTime local = date.plusDays(hour / 24).atTime(hour % 24, minute, second(m.group(6)));
        return new Stated(local.atOffset(Zones.offset(m.group(7), date)), TimePrecision.INSTANT);
    }

    /** A date with the clock, half of the day and zone that stand in the groups from {@code first} on. */
    private static Stated at(LocalDate date, Matcher m, int first) {
        if (m.group(first) == null) {
            return day(date);
        }
        int hour = hour(m.group(first));
        String half = m.group(first + 3);
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        LocalDateTime local =
                date.plusDays(hour / 24).atTime(hour % 24, number(m.group(first + 1)), second(m.group(first + 2)));
        return new Stated(local.atOffset(Zones.offset(m.group(first + 4), date)), TimePrecision.INSTANT);
    }

    private static Stated day(LocalDate date) {
        return new Stated(date.atStartOfDay().atOffset(ZoneOffset.UTC), TimePrecision.DAY);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** 24 is the midnight that ends the day. */
    private static int hour(String digits) {
        int hour = number(digits);
        if (hour > 24) {
            throw new DateTimeException("no hour: " + digits);
        }
        return hour;
    }

    /** Leap seconds count as the second before. */
    private static int second(@Nullable String digits) {
        int second = digits == null ? 0 : number(digits);
        if (second > 60) {
            throw new DateTimeException("no second: " + digits);
        }
        return Math.min(59, second);
    }

    /** Two digits mean the years from 1970 to 2069. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
