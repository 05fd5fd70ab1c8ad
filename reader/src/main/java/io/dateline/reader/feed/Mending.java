package io.dateline.reader.feed;

import java.util.regex.Pattern;

/**
 * Mends what misleads any parser of markup: a section or comment that does not end, which would swallow all that follows, is markup from its
 * beginning; and an ampersand that begins no reference, as in addresses that nobody escaped, stands for itself. One document's; linear in its
 * length.
 */
final class Mending {

    /** Letters of the longest entity's name, and more than the longest number of a character. */
    private static final int LONGEST_REFERENCE = 40;

    private static final Pattern ENTRY_END =
            Pattern.compile("</(?:\\w+:)?(?:item|entry)\\s*>", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Ends sections;
    private final Ends comments;

    private Mending(String text) {
        this.text = text;
        this.sections = new Ends(text, "<![CDATA[", "]]>");
        this.comments = new Ends(text, "<!--", "-->");
    }

    /** The document without these faults; the same when it has none. */
    static String mended(String text) {
        return new Mending(text).mended();
    }

    private String mended() {
        StringBuilder mended = null;
        int copied = 0;
        for (int at = next(0); at >= 0; ) {
            boolean ampersand = text.charAt(at) == '&';
            Ends ends = sections.beginsAt(at) ? sections : comments;
            int end = ampersand ? reference(at) : section(ends, at);
            if (end < 0) {
                mended = mended == null ? new StringBuilder(text.length() + 64) : mended;
                mended.append(text, copied, at).append(ampersand ? "&amp;" : "");
                end = at + (ampersand ? 1 : ends.begin.length());
                copied = end;
            }
            at = next(end);
        }
        return mended == null
                ? text
                : mended.append(text, copied, text.length()).toString();
    }

    /** The next ampersand, section or comment, or -1. */
    private int next(int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '&' || (c == '<' && (sections.beginsAt(at) || comments.beginsAt(at)))) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Where a reference ends, or -1 when it is none: XML has none without a semicolon, unlike HTML. One by number is always meant, for no
     * address holds an ampersand before a fragment; the parser reads it with and without.
     */
    private int reference(int at) {
        int end = at + 1;
        if (isNumber(at)) {
            return end;
        }
        int last = Math.min(text.length(), at + LONGEST_REFERENCE);
        while (end < last && (isName(text.charAt(end)) || (text.charAt(end) == '#' && end == at + 1))) {
            end++;
        }
        return end < last && text.charAt(end) == ';' && end > at + 1 ? end + 1 : -1;
    }

    private boolean isNumber(int at) {
        int digit = text.startsWith("#x", at + 1) || text.startsWith("#X", at + 1) ? at + 3 : at + 2;
        return text.startsWith("#", at + 1)
                && digit < text.length()
                && Character.digit(text.charAt(digit), digit == at + 2 ? 10 : 16) >= 0;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:-".indexOf(c) >= 0;
    }

    /** Where it ends, or -1 when that is nowhere, or only where a section of a later entry does. */
    private int section(Ends ends, int at) {
        int begin = at + ends.begin.length();
        int end = ends.after(begin);
        int another = ends == sections && end >= 0 ? text.indexOf(ends.begin, begin) : -1;
        boolean swallows = another >= 0
                && another < end
                && ENTRY_END.matcher(text).region(begin, another).find();
        return end < 0 || swallows ? -1 : end + ends.end.length();
    }

    /** Beginnings and ends of one kind; remembers the last end that was found, as one may be looked for from many places. */
    private static final class Ends {

        private final String text;
        private final String begin;
        private final String end;
        private int known = -1;
        private boolean none;

        Ends(String text, String begin, String end) {
            this.text = text;
            this.begin = begin;
            this.end = end;
        }

        boolean beginsAt(int at) {
            return text.startsWith(begin, at);
        }

        int after(int from) {
            if (!none && known < from) {
                known = text.indexOf(end, from);
                none = known < 0;
            }
            return none ? -1 : known;
        }
    }
}
