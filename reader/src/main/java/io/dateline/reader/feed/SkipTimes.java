package io.dateline.reader.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a feed asks not to be polled (RSS 2.0, skipHours and skipDays), in UTC.
 *
 * @param hours of each day, 0 to 23; ascending
 * @param days of each week
 */
public record SkipTimes(List<Integer> hours, List<DayOfWeek> days) {

    /** It may be polled at any time. */
    public static final SkipTimes NONE = new SkipTimes(List.of(), List.of());

    private static final int HOURS_OF_A_DAY = 24;
    private static final int HOURS_OF_A_WEEK = 7 * HOURS_OF_A_DAY;

    public SkipTimes {
        hours = List.copyOf(new TreeSet<>(hours));
        days = List.copyOf(new TreeSet<>(days));
    }

    /**
     * As written.
     *
     * @param hours numbers; 24 is midnight, as in RSS 0.91
     * @param days English names
     */
    static SkipTimes parse(Collection<String> hours, Collection<String> days) {
        return new SkipTimes(
                hours.stream().map(SkipTimes::hour).filter(Objects::nonNull).toList(),
                days.stream().map(SkipTimes::day).filter(Objects::nonNull).toList());
    }

    private static @Nullable Integer hour(String text) {
        String digits = text.strip();
        int hour = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : -1;
        return hour < 0 || hour > HOURS_OF_A_DAY ? null : (Integer) (hour % HOURS_OF_A_DAY);
    }

    private static @Nullable DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(text.strip())) {
                return day;
            }
        }
        return null;
    }

    /** The first time from then on that is not skipped; the time itself when all times are, which nobody means. */
    public Instant next(Instant wanted) {
        LocalDateTime time = LocalDateTime.ofInstant(wanted, ZoneOffset.UTC);
        for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
            if (!hours.contains(time.getHour()) && !days.contains(time.getDayOfWeek())) {
                return time.toInstant(ZoneOffset.UTC);
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return wanted;
    }
}
