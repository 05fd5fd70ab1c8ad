package io.dateline.reader.text;

/**
 * Sequences of bytes beyond ASCII as UTF-8 sees them.
 *
 * @param good characters of several bytes
 * @param bad bytes that belong to none
 */
record Utf8Sequences(int good, int bad) {

    /** Good ones for each bad one where the server says UTF-8; Korean, which comes nearest of the other sets, has fewer than one. */
    private static final int CLEARLY = 4;

    static Utf8Sequences of(byte[] body) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < body.length; i++) {
            int lead = body[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int following = lead > 0xF4 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
            int found = 0;
            while (found < following && i + found + 1 < body.length && (body[i + found + 1] & 0xC0) == 0x80) {
                found++;
            }
            if (following > 0 && found == following && isShortest(lead, body[i + 1] & 0xFF)) {
                good++;
                i += following;
            } else {
                bad++;
            }
        }
        return new Utf8Sequences(good, bad);
    }

    /** No character is written longer than it must be, none is half of a pair, and none lies beyond the last (RFC 3629, section 4). */
    private static boolean isShortest(int lead, int next) {
        return switch (lead) {
            case 0xE0 -> next >= 0xA0;
            case 0xED -> next < 0xA0;
            case 0xF0 -> next >= 0x90;
            case 0xF4 -> next < 0x90;
            default -> true;
        };
    }

    /** A few broken bytes do not make a document Western: quotations and comments are pasted into pages from anywhere. */
    boolean likely() {
        return good >= bad;
    }

    /** Enough to believe a server against a declaration that came with the page from where it was written. */
    boolean clear() {
        return good > 0 && good >= CLEARLY * bad;
    }
}
