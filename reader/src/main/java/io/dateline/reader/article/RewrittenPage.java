package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guides, tests and lists are written anew again and again. They show their readers the last of these days alone, while their markup keeps the
 * first, often years ago. What the text says is as of the day that is shown.
 */
final class RewrittenPage {

    /** In days. What is changed sooner is news that was added to or mended: it keeps its first day. */
    private static final int SHORTEST = 7;

    private RewrittenPage() {}

    /**
     * The later day that is shown, or null when the markup is to be believed.
     *
     * @param stated what the markup calls the publication
     * @param modified what it calls the last change, or null
     * @param shown days beside the headline
     * @param address the day in the page's address, or null
     */
    static @Nullable Stated last(
            Stated stated, @Nullable OffsetDateTime modified, ShownTime shown, @Nullable Stated address) {
        List<Stated> all = new ArrayList<>(shown.published());
        all.addAll(shown.updated());
        LocalDate day = stated.time().toLocalDate();
        if (all.isEmpty() || (address != null && SameDay.isNear(day, address))) {
            return null;
        }
        Stated last = all.get(0);
        LocalDate later = last.time().toLocalDate();
        boolean only = all.stream().allMatch(other -> SameDay.isNear(later, other));
        boolean said =
                shown.published().isEmpty() || (modified != null && SameDay.isNear(modified.toLocalDate(), last));
        // Above the headline stands the day of today on many sites, also as that of the site's last update.
        if (!only
                || !said
                || shown.hasAbove()
                || later.isBefore(day.plusDays(SHORTEST))
                || SameDay.isSwapped(day, last)) {
            return null;
        }
        return modified == null ? last : Exactness.of(last, List.of(new Stated(modified, TimePrecision.INSTANT)));
    }
}
