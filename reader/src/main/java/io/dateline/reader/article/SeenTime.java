package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a page whose markup states none of its publication: what readers see, and what the address says. */
final class SeenTime {

    private final ShownTime shown;
    private final VisibleTime visible;
    private final DateLines lines;
    private final @Nullable Stated address;
    private final @Nullable OffsetDateTime modified;
    private final @Nullable Stated told;

    /**
     * Of one page.
     *
     * @param modified when the markup says that it was changed, or null
     * @param told what scripts are told of the publication, or null
     */
    SeenTime(
            ShownTime shown,
            VisibleTime visible,
            DateLines lines,
            @Nullable Stated address,
            @Nullable OffsetDateTime modified,
            @Nullable Stated told) {
        this.shown = shown;
        this.visible = visible;
        this.lines = lines;
        this.address = address;
        this.modified = modified;
        this.told = told;
    }

    /** Null when nothing is called a publication. The address is right where the two disagree. */
    @Nullable
    PublicationTime published(@Nullable String title) {
        Stated made = visible.published();
        Stated seen = lines.original();
        if (seen == null) {
            seen = shown.first();
        }
        boolean exact = seen != null && made != null && isExactTimeOf(seen, made);
        if (seen == null || exact) {
            seen = made;
        } else {
            seen = Exactness.of(seen, shown.published());
        }
        if (seen == null && address == null) {
            seen = visible.unmarked(title);
        }
        if (address != null && (seen == null || !SameDay.isNear(seen.time().toLocalDate(), address))) {
            return PublicationTime.of(exactly(address), TimeBasis.URL, changed());
        }
        return seen == null ? null : PublicationTime.of(exact ? seen : exactly(seen), TimeBasis.TEXT, changed());
    }

    /** The same, or the instant that scripts are told: that of the day, or of the clock, which readers see without its zone. */
    private Stated exactly(Stated stated) {
        if (told == null) {
            return stated;
        }
        Stated ofClock = SiteOffset.byClock(told, stated);
        return ofClock == null
                ? Exactness.of(stated, List.of(SiteOffset.local(told, List.of(), List.of(stated))))
                : ofClock;
    }

    /** What an attribute states has a zone, which the clock in a text mostly lacks. */
    private static boolean isExactTimeOf(Stated seen, Stated made) {
        return made.precision() == TimePrecision.INSTANT
                && made.time().toLocalDate().equals(seen.time().toLocalDate());
    }

    /**
     * Of a page that shows the day of its update alone. It is dated by that, since its text is as of that day and news is mostly updated on its
     * first, unless the page is known to be older. One that shows no such day either is dated by any that stands alone.
     *
     * @param title headline of the article, or null
     * @param url of the page
     * @param image address of the picture that the page is shared with, or null
     */
    PublicationTime updated(@Nullable String title, String url, @Nullable String image) {
        Stated update = update();
        if (update == null) {
            Stated any = visible.elsewhere(title);
            return any == null ? PublicationTime.unknown(modified) : PublicationTime.of(any, TimeBasis.TEXT, modified);
        }
        return EarlierSign.of(update, lines, url, image)
                ? PublicationTime.unknown(changed())
                : PublicationTime.of(update, TimeBasis.TEXT, changed());
    }

    private @Nullable OffsetDateTime changed() {
        Stated update = update();
        return modified != null || update == null ? modified : update.time();
    }

    private @Nullable Stated update() {
        Stated update = shown.firstUpdate();
        return update == null ? visible.modified() : update;
    }
}
