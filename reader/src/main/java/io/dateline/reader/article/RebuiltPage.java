package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Some sites write into the markup, as time of publication, when the page was last built or saved. It is told by an earlier day that the page
 * shows its readers, the only one or beside a time of change that is no later.
 */
final class RebuiltPage {

    private RebuiltPage() {}

    /**
     * The earlier day, or null when the markup is to be believed.
     *
     * @param stated what the markup calls the publication
     * @param modified what it calls the last change, or null
     * @param witnesses days of publication that the page shows or has in its address, in order
     * @param alone whether the shown ones stand alone or are marked, so that no news is told of them
     */
    static @Nullable Stated first(
            Stated stated, @Nullable OffsetDateTime modified, List<Stated> witnesses, BooleanSupplier alone) {
        LocalDate day = stated.time().toLocalDate();
        if (witnesses.isEmpty() || witnesses.stream().anyMatch(other -> SameDay.isShown(stated, other))) {
            return null;
        }
        Stated first = witnesses.get(0);
        boolean changedLater = modified == null || modified.toLocalDate().isAfter(day.plusDays(1));
        boolean told = !changedLater
                || (alone.getAsBoolean()
                        && witnesses.stream()
                                .allMatch(other -> SameDay.isNear(first.time().toLocalDate(), other)));
        return told && first.time().toLocalDate().isBefore(day) ? first : null;
    }
}
