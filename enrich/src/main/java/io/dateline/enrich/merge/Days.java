package io.dateline.enrich.merge;

import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The days of an event.
 *
 * @param first first day
 * @param last last day, inclusive
 */
record Days(LocalDate first, LocalDate last) {

    // Time zones, and reporters who file after midnight.
    static final int TOLERANCE = 1;

    /** The days that the mention states; the day of publication or arrival when it states none. */
    static Days of(Mention mention) {
        When when = mention.getCoding().getWhen();
        if (when != null) {
            return new Days(when.getFirstDay(), when.getLastDay());
        }
        Instant published = mention.getPublishedAt();
        LocalDate day = LocalDate.ofInstant(published == null ? mention.getArrivedAt() : published, ZoneOffset.UTC);
        return new Days(day, day);
    }

    /** Whether both ends lie at most a day apart: a week meets the same week, not each of its days. */
    boolean meets(Days other) {
        return Math.abs(ChronoUnit.DAYS.between(first, other.first)) <= TOLERANCE
                && Math.abs(ChronoUnit.DAYS.between(last, other.last)) <= TOLERANCE;
    }

    long distance(Days other) {
        return Math.abs(ChronoUnit.DAYS.between(first, other.first))
                + Math.abs(ChronoUnit.DAYS.between(last, other.last));
    }
}
