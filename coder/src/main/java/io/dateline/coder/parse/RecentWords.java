package io.dateline.coder.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for the words met lately: most words of a text were in those before. It never grows; a word takes the place of
 * the one before it that fell on the same. Thread-safe, when the values are.
 */
final class RecentWords<V> {
    private static final int PLACES = 1 << 14;
    /** No word of the language is longer; what is, is met once and would only fill the memory. */
    private static final int LONGEST = 40;

    private final AtomicReferenceArray<@Nullable Known<V>> places = new AtomicReferenceArray<>(PLACES);

    private record Known<V>(String word, @Nullable V value) {}

    /** The value of this word, from {@code make} when it is not remembered; null only when {@code make} says so. */
    @Nullable
    V of(String word, Function<String, @Nullable V> make) {
        int hash = word.hashCode();
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Known<V> before = places.getAcquire(place);
        if (before != null && before.word.equals(word)) {
            return before.value;
        }
        V value = make.apply(word);
        if (word.length() <= LONGEST) {
            places.setRelease(place, new Known<>(word, value));
        }
        return value;
    }
}
