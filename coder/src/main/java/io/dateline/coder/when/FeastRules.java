package io.dateline.coder.when;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.DayBasis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Christmas Day", "Good Friday 2021" ({@code feasts.txt}). */
final class FeastRules {
    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern FROM_EASTER = Pattern.compile("easter[+-]\\d{1,2}");

    private FeastRules() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.none("NODAY"));
        for (Line line : ResourceFile.of(FeastRules.class, "feasts.txt").lines()) {
            List<String> cells = line.cells('=', 2);
            String day = cells.get(1);
            if (!DAY.matcher(day).matches() && !FROM_EASTER.matcher(day).matches()) {
                throw line.error("MONTH-DAY or easter+DAYS is expected, not " + day);
            }
            String name = Pattern.quote(cells.get(0)).replace("'", "\\E['’]\\Q");
            rules.add(Rule.of("(?:" + name + ")(?:,? (?:of )?(YEAR))?", (match, reference) -> {
                String year = match.group(1);
                LocalDate date = year == null ? near(day, reference) : inYear(day, Integer.parseInt(year));
                return date == null ? null : Range.day(date, DayBasis.STATED);
            }));
        }
        return rules;
    }

    private static @Nullable LocalDate near(String day, Reference reference) {
        int year = reference.day().getYear();
        LocalDate latest = reference.ahead() ? LocalDate.MAX : reference.day().plusDays(1);
        LocalDate earliest = reference.ahead() ? reference.day() : LocalDate.MIN;
        LocalDate found = null;
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            LocalDate date = inYear(day, candidate);
            boolean fits = date.isBefore(latest) && !date.isBefore(earliest);
            if (fits && (found == null || !reference.ahead())) {
                found = date;
            }
        }
        return found;
    }

    private static LocalDate inYear(String day, int year) {
        return day.startsWith("easter")
                ? easter(year).plusDays(Integer.parseInt(day.substring("easter".length())))
                : MonthDay.parse("--" + day).atYear(year);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
