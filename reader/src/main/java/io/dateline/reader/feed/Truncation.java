package io.dateline.reader.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that break off: of the last entry nobody knows what is missing. */
final class Truncation {

    /** The whole ends within so many last characters, unless it breaks off; comments and scripts may follow. */
    private static final int TAIL = 4_096;

    private static final Pattern ROOT_END =
            Pattern.compile("</(?:\\w+:)?(?:rss|feed|rdf|channel)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile("<(/?)(?:\\w+:)?(?:item|entry)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private Truncation() {}

    /** Whether the document breaks off within an entry: the others end, the last does not, and neither does the whole. */
    static boolean breaksOff(String text) {
        if (ROOT_END.matcher(text)
                .region(Math.max(0, text.length() - TAIL), text.length())
                .find()) {
            return false;
        }
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
