package io.dateline.coder.parse;

import java.util.Arrays;

/** The fingerprints of some of a state's features, in NLP4J's order. */
final class Fingerprints {
    private long[] values = new long[128];
    private int size;

    void add(long fingerprint) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = fingerprint;
    }

    /** Adds the indexes of those that the table knows. */
    void findIn(FeatureTable table, FeatureIndexes found) {
        table.find(values, size, found);
    }
}
