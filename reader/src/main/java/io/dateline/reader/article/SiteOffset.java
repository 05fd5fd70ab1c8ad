package io.dateline.reader.article;

import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives an instant that a page states in UTC the offset that its readers live in, so that its day is the one they see. The instant stays the
 * same.
 */
final class SiteOffset {

    private static final int MOST_ELEMENTS = 50;

    /** Two statements of the same time may differ by their seconds. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private static final int QUARTER = 15;
    private static final int HOUR = 60;

    /** Of inhabited zones, in hours. */
    private static final int WESTERNMOST = -11;

    private static final int EASTERNMOST = 14;

    private SiteOffset() {}

    /**
     * With the offset of a {@code time} element that states the same instant or makes its day one that is shown, with the one that a clock
     * shown beside the headline tells, or with the smallest whole one that makes the day the one that is shown.
     *
     * @param times the page's {@code time} elements
     * @param shown days of publication that the page shows or has in its address
     */
    static Stated local(Stated stated, List<Element> times, List<Stated> shown) {
        if (stated.precision() != TimePrecision.INSTANT
                || !stated.time().getOffset().equals(ZoneOffset.UTC)) {
            return stated;
        }
        ZoneOffset offset = ofElements(stated.time(), times, shown);
        for (Stated other : shown) {
            offset = offset == null ? ofClock(stated.time(), other) : offset;
        }
        LocalDate day = stated.time().toLocalDate();
        if (offset == null
                && shown.stream().noneMatch(other -> other.time().toLocalDate().equals(day))) {
            for (Stated other : shown) {
                offset = offset == null ? ofDay(stated.time(), other.time().toLocalDate()) : offset;
            }
        }
        return offset == null ? stated : new Stated(stated.time().withOffsetSameInstant(offset), TimePrecision.INSTANT);
    }

    private static @Nullable ZoneOffset ofElements(OffsetDateTime time, List<Element> times, List<Stated> shown) {
        List<OffsetDateTime> others = times.stream()
                .limit(MOST_ELEMENTS)
                .map(element -> TimeText.parse(element.attr("datetime")))
                .filter(Objects::nonNull)
                .map(Stated::time)
                .filter(other -> !other.getOffset().equals(ZoneOffset.UTC))
                .toList();
        for (OffsetDateTime other : others) {
            LocalDate local = time.withOffsetSameInstant(other.getOffset()).toLocalDate();
            boolean same = Duration.between(time, other).abs().compareTo(SAME) < 0;
            boolean ofShown = !local.equals(time.toLocalDate())
                    && shown.stream().anyMatch(day -> day.time().toLocalDate().equals(local));
            if (same || ofShown) {
                return other.getOffset();
            }
        }
        return null;
    }

    /**
     * The instant with the offset that a clock without a zone tells, which was read as UTC; null when it is the clock of no inhabited zone then.
     */
    static @Nullable Stated byClock(Stated instant, Stated clock) {
        if (instant.precision() != TimePrecision.INSTANT
                || !clock.time().getOffset().equals(ZoneOffset.UTC)) {
            return null;
        }
        OffsetDateTime time = instant.time().withOffsetSameInstant(ZoneOffset.UTC);
        ZoneOffset offset = between(time, clock);
        return offset == null ? null : new Stated(time.withOffsetSameInstant(offset), TimePrecision.INSTANT);
    }

    private static @Nullable ZoneOffset ofClock(OffsetDateTime time, Stated shown) {
        return shown.time().toLocalDate().equals(time.toLocalDate()) ? null : between(time, shown);
    }

    /** When the clock that is shown stands a zone's quarters of an hour from the instant, to the minute. */
    private static @Nullable ZoneOffset between(OffsetDateTime time, Stated clock) {
        if (clock.precision() != TimePrecision.INSTANT
                || clock.time().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return null;
        }
        long minutes = Duration.between(
                        time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                        clock.time().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .toMinutes();
        return minutes % QUARTER == 0 ? offset(minutes) : null;
    }

    private static @Nullable ZoneOffset ofDay(OffsetDateTime time, LocalDate day) {
        long days = ChronoUnit.DAYS.between(time.toLocalDate(), day);
        if (days == -1) {
            return offset(-(time.getHour() + 1L) * HOUR);
        }
        return days == 1 ? offset((24L - time.getHour()) * HOUR) : null;
    }

    private static @Nullable ZoneOffset offset(long minutes) {
        boolean inhabited = minutes >= WESTERNMOST * HOUR && minutes <= EASTERNMOST * HOUR;
        return inhabited ? ZoneOffset.ofTotalSeconds((int) minutes * HOUR) : null;
    }
}
