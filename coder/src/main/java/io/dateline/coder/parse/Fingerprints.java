package io.dateline.coder.parse;

import java.util.Arrays;

/** The fingerprints of one state's features, in NLP4J's order: sums of floats depend on it. */
final class Fingerprints {
    private long[] values = new long[128];
    private int size;

    void add(long fingerprint) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = fingerprint;
    }

    FeatureIndexes in(FeatureTable table) {
        FeatureIndexes found = new FeatureIndexes(size);
        table.find(values, size, found);
        return found;
    }
}
