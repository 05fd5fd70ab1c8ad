package io.dateline.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in the sequence of changes to events, as an opaque text for clients ({@code Last-Event-ID}).
 *
 * @param transaction the transaction of the last change that was seen
 * @param eventId the event of that change; empty for none
 */
public record ChangeCursor(long transaction, String eventId) {

    /** Before the first change. */
    public static final ChangeCursor START = new ChangeCursor(0, "");

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\p{Alnum}*)");

    /**
     * The cursor that {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when the text is no cursor
     */
    public static ChangeCursor parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no cursor: \"" + text + "\"; give one that this service sent, or none");
        }
        return new ChangeCursor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return transaction + "-" + eventId;
    }
}
