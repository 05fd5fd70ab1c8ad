package io.dateline.coder.parse;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A converted lexicon as the map that NLP4J expects. NLP4J only calls {@link #get}; the words themselves are not kept, so
 * that nothing can be listed.
 */
final class WordMap<V> extends AbstractMap<String, V> {
    private final FingerprintTable table;
    private final IntFunction<V> values;
    private final RecentWords<V> recent = new RecentWords<>();

    WordMap(FingerprintTable table, IntFunction<V> values) {
        this.table = table;
        this.values = values;
    }

    @Override
    public @Nullable V get(@Nullable Object word) {
        if (!(word instanceof String text)) {
            return null;
        }
        return recent.of(text, this::read);
    }

    private @Nullable V read(String word) {
        int number = table.get(Fingerprint.of(word));
        return number == FingerprintTable.ABSENT ? null : values.apply(number);
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return get(word) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        throw new UnsupportedOperationException("a converted lexicon keeps fingerprints, not words");
    }
}
