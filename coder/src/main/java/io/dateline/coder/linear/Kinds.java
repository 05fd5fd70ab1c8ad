package io.dateline.coder.linear;

import io.dateline.schemas.record.EventType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of the model: every event type in the schema's order, then none. */
final class Kinds {
    private static final List<EventType> TYPES = Arrays.stream(EventType.values())
            .filter(type -> type != EventType.UNKNOWN)
            .toList();
    /** Class of a sentence that tells no event. */
    static final int NONE = TYPES.size();

    static final int COUNT = NONE + 1;

    private Kinds() {}

    static int of(@Nullable EventType type) {
        return type == null ? NONE : TYPES.indexOf(type);
    }

    static @Nullable EventType type(int kind) {
        return kind == NONE ? null : TYPES.get(kind);
    }
}
