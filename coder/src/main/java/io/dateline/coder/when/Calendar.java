package io.dateline.coder.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;

/** Names of days, months and numbers, and the arithmetic that they need. */
final class Calendar {
    static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|"
                    + "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    static final String NUMBER =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
                    + "thirty|forty|fifty|a couple of|couple of|a few|several|a dozen)";

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("a dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("a couple of", 2),
            Map.entry("couple of", 2),
            Map.entry("a few", 3),
            Map.entry("several", 4));

    private Calendar() {}

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month " + name);
    }

    static int number(String text) {
        String word = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Integer known = NUMBERS.get(word);
        return known == null ? Integer.parseInt(word) : known;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day itself or the last such weekday before it; ahead, the day itself or the next one. */
    static LocalDate weekday(LocalDate day, DayOfWeek weekday, boolean ahead) {
        return day.with(ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** The month of this name nearest before the day or holding it; ahead, nearest after. */
    static YearMonth month(LocalDate day, Month month, boolean ahead) {
        YearMonth here = YearMonth.of(day.getYear(), month);
        YearMonth now = YearMonth.from(day);
        if (ahead) {
            return here.isBefore(now) ? here.plusYears(1) : here;
        }
        return here.isAfter(now) ? here.minusYears(1) : here;
    }
}
