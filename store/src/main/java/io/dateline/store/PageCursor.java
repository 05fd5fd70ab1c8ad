package io.dateline.store;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last event of a page. Pages are ordered by the first report, which never changes, so that no event is shown twice. */
record PageCursor(Instant firstSeenAt, String eventId) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-(\\p{Alnum}+)");

    static @Nullable PageCursor parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new PageCursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2))
                : null;
    }

    @Override
    public String toString() {
        return firstSeenAt.toEpochMilli() + "-" + eventId;
    }
}
