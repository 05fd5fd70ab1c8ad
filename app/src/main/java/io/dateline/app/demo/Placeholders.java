package io.dateline.app.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in article texts, counted from the day of publication so that the demo is always about today:
 *
 * <pre>
 * {weekday-1}  Monday            {date+7}     November 29       {daymonth}  29 November
 * {month-1}    October           {year-10}    2016              {fulldate}  29 November 2026
 * </pre>
 *
 * The offset is optional, and in days, months or years as the word says.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)([+-]\\d+)?}");

    private Placeholders() {}

    /** @throws IllegalArgumentException for a word in braces that is not one of the above */
    static String resolve(String text, LocalDate published) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            int offset = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            return Matcher.quoteReplacement(value(match.group(1), offset, published));
        });
    }

    private static String value(String word, int offset, LocalDate published) {
        return switch (word) {
            case "weekday" -> format("EEEE", published.plusDays(offset));
            case "date" -> format("MMMM d", published.plusDays(offset));
            case "daymonth" -> format("d MMMM", published.plusDays(offset));
            case "fulldate" -> format("d MMMM yyyy", published.plusDays(offset));
            case "month" -> format("MMMM", published.plusMonths(offset));
            case "year" -> format("yyyy", published.plusYears(offset));
            default ->
                throw new IllegalArgumentException(
                        "placeholder {" + word + "} is none of weekday, date, daymonth, fulldate, month, year");
        };
    }

    private static String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }
}
