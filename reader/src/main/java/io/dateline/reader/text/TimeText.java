package io.dateline.reader.text;

import io.dateline.schemas.record.TimePrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
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

    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+|\\p{L}{2,12},)?";
    private static final String MONTH = "([\\p{L}.]{3,12})";

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:(?:\\s*T\\s*|\\s+|:)(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,:]\\d+)?)?)?"
                    + "\\s*([Zz]|[+-]\\d{2}:?\\d{0,2}(?::\\d{2})?|[A-Za-z]{2,5})?)?(?:\\[.*])?");
    private static final Pattern ORDINAL_DAY = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern SLOPPY =
            Pattern.compile(WEEKDAY + "(\\d{4}|\\d{2}(?=-))[-/.]0?(\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + WHEN + TAIL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[\\s.-]+" + MONTH + "[\\s-]+(\\d{1,2})\\.?" + WHEN + TAIL);
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?[\\s-]*" + MONTH
                    + "[\\s,-]*(\\d{4}|\\d{2})(?!\\d)" + WHEN + TAIL);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)" + WHEN + TAIL);
    private static final Pattern ASCTIME = Pattern.compile("\\p{L}{2,12},?\\s+" + MONTH
            + "\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{2,5}|[+-]\\d{4})?\\s*(\\d{4})");
    private static final Pattern AMERICAN = Pattern.compile(WEEKDAY + "(\\d{1,2})/(\\d{1,2})/(\\d{4})" + WHEN);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            // German, French, Spanish, Italian, Portuguese, Dutch, where they differ in the first three letters.
            Map.entry("mär", 3),
            Map.entry("mai", 5),
            Map.entry("okt", 10),
            Map.entry("dez", 12),
            Map.entry("fév", 2),
            Map.entry("avr", 4),
            Map.entry("aoû", 8),
            Map.entry("déc", 12),
            Map.entry("ene", 1),
            Map.entry("abr", 4),
            Map.entry("ago", 8),
            Map.entry("dic", 12),
            Map.entry("gen", 1),
            Map.entry("mag", 5),
            Map.entry("giu", 6),
            Map.entry("lug", 7),
            Map.entry("set", 9),
            Map.entry("ott", 10),
            Map.entry("fev", 2),
            Map.entry("out", 10),
            Map.entry("mei", 5),
            Map.entry("mrt", 3),
            // Hungarian and Greek; June and July of both, which share three letters, are told apart by four.
            Map.entry("már", 3),
            Map.entry("ápr", 4),
            Map.entry("máj", 5),
            Map.entry("jún", 6),
            Map.entry("júl", 7),
            Map.entry("sze", 9),
            Map.entry("ιαν", 1),
            Map.entry("φεβ", 2),
            Map.entry("μαρ", 3),
            Map.entry("μάρ", 3),
            Map.entry("απρ", 4),
            Map.entry("μαϊ", 5),
            Map.entry("μάι", 5),
            Map.entry("μαι", 5),
            Map.entry("ιουν", 6),
            Map.entry("ιούν", 6),
            Map.entry("ιουλ", 7),
            Map.entry("ιούλ", 7),
            Map.entry("αυγ", 8),
            Map.entry("αύγ", 8),
            Map.entry("σεπ", 9),
            Map.entry("οκτ", 10),
            Map.entry("νοε", 11),
            Map.entry("νοέ", 11),
            Map.entry("δεκ", 12),
            Map.entry("juin", 6));

    /** RFC 822 zones and those that feeds use beside them. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("AT", "-04:00"),
            Map.entry("ADT", "-03:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("A", "-01:00"),
            Map.entry("M", "-12:00"),
            Map.entry("N", "+01:00"),
            Map.entry("Y", "+12:00"));

    private TimeText() {}

    /** The time that the whole text states, or null when it states none that can be read. */
    public static @Nullable Stated parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String tidy = PlainText.oneLine(text);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return null;
        }
        try {
            return read(EastAsian.rewritten(tidy));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Stated read(String text) {
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
        if (m.matches() && month(m.group(2)) > 0) {
            return at(LocalDate.of(number(m.group(1)), month(m.group(2)), number(m.group(3))), m, 4);
        }
        m = ASCTIME.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            LocalTime clock = LocalTime.of(number(m.group(3)), number(m.group(4)), second(m.group(5)));
            LocalDate date = LocalDate.of(number(m.group(7)), month(m.group(1)), number(m.group(2)));
            return new Stated(LocalDateTime.of(date, clock).atOffset(offset(m.group(6), date)), TimePrecision.INSTANT);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return at(LocalDate.of(year(m.group(3)), month(m.group(2)), number(m.group(1))), m, 4);
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return at(LocalDate.of(number(m.group(3)), month(m.group(1)), number(m.group(2))), m, 4);
        }
        m = AMERICAN.matcher(text);
        if (m.matches()) {
            boolean dayFirst = number(m.group(1)) > 12;
            return at(date(m.group(3), m.group(dayFirst ? 2 : 1), m.group(dayFirst ? 1 : 2)), m, 4);
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
        return new Stated(local.atOffset(offset(m.group(7), date)), TimePrecision.INSTANT);
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
        return new Stated(local.atOffset(offset(m.group(first + 4), date)), TimePrecision.INSTANT);
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

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.length() < 3) {
            return 0;
        }
        int three = MONTHS.getOrDefault(lower.substring(0, 3), 0);
        return lower.length() == 3 ? three : MONTHS.getOrDefault(lower.substring(0, 4), three);
    }

    private static ZoneOffset offset(@Nullable String zone, LocalDate date) {
        if (zone == null || zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (zone.indexOf('/') > 0) {
            return ZoneId.of(zone).getRules().getOffset(date.atTime(12, 0));
        }
        String upper = zone.toUpperCase(Locale.ROOT);
        if (upper.equals("ET") || upper.equals("PT") || upper.equals("CT") || upper.equals("MT")) {
            return american(upper).getRules().getOffset(date.atTime(12, 0));
        }
        String known = ZONES.get(upper);
        String signed = known != null ? known : upper.replaceFirst("^(?:GMT|UTC)", "");
        return numeric(signed);
    }

    private static ZoneId american(String zone) {
        return ZoneId.of(
                switch (zone) {
                    case "ET" -> "America/New_York";
                    case "CT" -> "America/Chicago";
                    case "MT" -> "America/Denver";
                    default -> "America/Los_Angeles";
                });
    }

    /** An unknown name counts as UTC: the day is then still nearly always right. */
    private static ZoneOffset numeric(String signed) {
        if (signed.length() < 2 || (signed.charAt(0) != '+' && signed.charAt(0) != '-')) {
            return ZoneOffset.UTC;
        }
        String digits = signed.substring(1).replace(":", "");
        if (!digits.chars().allMatch(Character::isDigit)) {
            return ZoneOffset.UTC;
        }
        int hours = number(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() >= 4 ? number(digits.substring(2, 4)) : 0;
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(signed.charAt(0) == '-' ? -seconds : seconds);
    }
}
