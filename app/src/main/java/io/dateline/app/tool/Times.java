package io.dateline.app.tool;

import org.jspecify.annotations.Nullable;

/** Times as ISO 8601 text. */
final class Times {

    private Times() {}

    /** Text of a time of {@code java.time}, or null. */
    static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
