package io.dateline.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The last feed of a page.
 *
 * @param key the value that its page is ordered by
 */
record FeedCursor(String key, String id) {

    /** Null when the text is no cursor, or none of that order. */
    static @Nullable FeedCursor parse(String text, FeedSort sort) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String[] parts = plain.split("\n", 3);
        boolean known = parts.length == 3 && parts[0].equals(sort.word()) && plain.indexOf('\0') < 0;
        return known && (sort.text() || parts[2].matches("-?\\d{1,18}|9223372036854775807"))
                ? new FeedCursor(parts[2], parts[1])
                : null;
    }

    String text(FeedSort sort) {
        byte[] plain = (sort.word() + "\n" + id + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
