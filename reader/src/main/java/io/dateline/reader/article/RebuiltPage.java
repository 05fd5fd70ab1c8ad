package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some sites write into the markup, as time of publication, when the page was last built or saved. It is told by a time of change that is no
 * later, and by an earlier day that the page shows its readers.
 */
final class RebuiltPage {

    private RebuiltPage() {}

    /**
     * The earlier day, or null when the markup is to be believed.
     *
     * @param stated what the markup calls the publication
     * @param modified what it calls the last change, or null
     * @param witnesses days of publication that the page shows or has in its address, in order
     */
    static @Nullable Stated first(Stated stated, @Nullable OffsetDateTime modified, List<Stated> witnesses) {
        LocalDate day = stated.time().toLocalDate();
        boolean changedLater = modified != null && modified.toLocalDate().isAfter(day.plusDays(1));
        if (changedLater || witnesses.isEmpty() || witnesses.stream().anyMatch(other -> isNear(day, other))) {
            return null;
        }
        Stated first = witnesses.get(0);
        return first.time().toLocalDate().isBefore(day) ? first : null;
    }

    /** A day more or less is a matter of zones. */
    private static boolean isNear(LocalDate day, Stated other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other.time().toLocalDate())) <= 1;
    }
}
