package io.dateline.console.live;

import io.dateline.console.api.Problem;
import io.dateline.console.api.ProblemException;
import io.dateline.store.ChangeCursor;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions in the order of changes, as streams know them. */
final class Positions {

    static final Comparator<ChangeCursor> ORDER =
            Comparator.comparingLong(ChangeCursor::transaction).thenComparing(ChangeCursor::eventId);

    private Positions() {}

    static ChangeCursor later(ChangeCursor one, @Nullable ChangeCursor other) {
        return other == null || ORDER.compare(one, other) >= 0 ? one : other;
    }

    /** Reads a position; null for none. A bad one ends the request with status 400. */
    static @Nullable ChangeCursor parse(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return ChangeCursor.parse(value.strip());
        } catch (IllegalArgumentException e) {
            String detail = name + " = \"" + value + "\" is not understood: give the id of an event of this stream,"
                    + " or \"position\" of a list of events.";
            throw new ProblemException(new Problem(400, "Bad parameter", detail, name, value, List.of()));
        }
    }
}
