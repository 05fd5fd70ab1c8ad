package io.dateline.reader.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that break off: of the last entry nobody knows what is missing. */
final class Truncation {

    /** The whole ends within so many last characters, unless it breaks off; comments and scripts may follow. */
    private static final int TAIL = 4_096;

    private static final Pattern ENTRY =
            Pattern.compile("<(/?)(?:\\w+:)?(?:item|entry)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private Truncation() {}

    /** Whether the document's root ends; an end of a channel within it says nothing of what should follow. */
    static boolean ends(String text, String root) {
        return Pattern.compile("</" + Pattern.quote(root) + "\\s*>", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .region(Math.max(0, text.length() - TAIL), text.length())
                .find();
    }

    /** Whether a document that breaks off does so within an entry: the others end, the last does not. */
    static boolean withinEntry(String text) {
        boolean anyEnds = false;
        boolean open = false;
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            boolean end = !entry.group(1).isEmpty();
            anyEnds |= end;
            open = !end;
        }
        return anyEnds && open;
    }
}
