package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what feeds are ordered. What a feed does not have counts as the least, but for the next poll, which then is far off.
 */
public enum FeedSort {
    /** Those first that somebody should look at, by name among equals. */
    URGENCY("urgency", FeedSort.urgency() + " || " + FeedSort.NAME_KEY, true, false),
    NAME("name", FeedSort.NAME_KEY, true, false),
    HOST("host", "host COLLATE \"C\"", true, false),
    ARTICLES("articles", "articles", false, true),
    FAILURES("failures", "failures::bigint", false, true),
    LAST_ARTICLE("lastArticleAt", FeedSort.micros("last_article_at", "0"), false, true),
    LAST_POLL("lastPollAt", FeedSort.micros("last_poll_at", "0"), false, true),
    NEXT_POLL("nextPollAt", FeedSort.micros("next_poll_at", "9223372036854775807"), false, false);

    // Bytes decide, so that the order is the same on every server.
    private static final String NAME_KEY = "lower(coalesce(nullif(title, ''), url)) COLLATE \"C\"";

    private final String word;
    private final String key;
    private final boolean text;
    private final boolean descending;

    FeedSort(String word, String key, boolean text, boolean descending) {
        this.word = word;
        this.key = key;
        this.text = text;
        this.descending = descending;
    }

    /** Its name in addresses: the field of the API where there is one. */
    public String word() {
        return word;
    }

    /** The sort of that word. */
    public static Optional<FeedSort> named(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }

    /** Whether the greatest comes first when nobody says otherwise. */
    public boolean descending() {
        return descending;
    }

    /** SQL of the value that is compared, never null. */
    String key() {
        return key;
    }

    /** Whether that value is a text; otherwise a bigint. */
    boolean text() {
        return text;
    }

    private static String micros(String column, String missing) {
        return "coalesce((extract(epoch FROM " + column + ") * 1000000)::bigint, " + missing + ")";
    }

    private static String urgency() {
        String words = FeedCondition.BY_URGENCY.stream()
                .map(condition -> "'" + condition.word() + "'")
                .collect(Collectors.joining(", "));
        return "array_position(ARRAY[" + words + "], condition)::text";
    }
}
