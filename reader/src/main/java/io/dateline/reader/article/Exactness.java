package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.time.LocalTime;
import java.util.List;

/** Finds the instant of a day: pages often state the day in one place and the time of day in another. */
final class Exactness {

    private Exactness() {}

    /** The same, or an instant of the same day that the page's markup states too. Midnight stands for a day as often as not. */
    static Stated of(Stated stated, List<Stated> all) {
        if (isExact(stated)) {
            return stated;
        }
        return all.stream()
                .filter(other -> isExact(other)
                        && other.time().toLocalDate().equals(stated.time().toLocalDate()))
                .findFirst()
                .orElse(stated);
    }

    private static boolean isExact(Stated stated) {
        return stated.precision() == TimePrecision.INSTANT
                && !stated.time().toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
