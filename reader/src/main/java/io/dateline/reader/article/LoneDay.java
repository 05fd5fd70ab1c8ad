package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day that all dates of one kind in a page agree on. Away from the headline there stand the days of other articles and of comments too:
 * where there are several, none is known to be the page's.
 */
final class LoneDay {

    private @Nullable Stated only;
    private boolean several;

    /** Null is no day. */
    void add(@Nullable Stated stated) {
        if (stated != null && only != null) {
            several |= !only.time().toLocalDate().equals(stated.time().toLocalDate());
            only = Exactness.of(only, List.of(stated));
        }
        only = only == null ? stated : only;
    }

    /** Whether there was no day at all. */
    boolean isEmpty() {
        return only == null;
    }

    /** The first exact statement of it, else the first; null when there is none or when there are several. */
    @Nullable
    Stated get() {
        return several ? null : only;
    }
}
