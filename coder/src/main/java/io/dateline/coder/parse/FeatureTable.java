package io.dateline.coder.parse;

/**
 * The features of a model in memory: open addressing from fingerprint to index, a {@link FingerprintTable} in two thirds of its room.
 *
 * <p>One number holds the index in its lower bits and above it as many of the fingerprint's lower bits as there is room for; its upper
 * bits are told by the place in the table. Parsing would spend a quarter of its time on look-ups that miss the processor's nearest
 * cache, so that all features of a state are looked up together: the processor then waits for many of them at once. Immutable.
 */
final class FeatureTable {
    private final long[] entries;
    private final int capacity;
    private final int indexBits;
    private final int greatest;

    FeatureTable(FingerprintTable table) {
        capacity = table.capacity();
        int most = 0;
        for (int slot = 0; slot < capacity; slot++) {
            most = Math.max(most, table.numberAt(slot));
        }
        greatest = most;
        indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
        entries = new long[capacity];
        for (int slot = 0; slot < capacity; slot++) {
            entries[slot] = table.fingerprintAt(slot) << indexBits | table.numberAt(slot);
        }
    }

    /** The greatest index of a feature; 0 when there is none. */
    int greatest() {
        return greatest;
    }

    /** Adds the indexes of those features that the model knows, in their order. */
    void find(long[] fingerprints, int count, FeatureIndexes found) {
        long[] first = new long[count];
        for (int i = 0; i < count; i++) {
            first[i] = entries[FingerprintTable.slot(fingerprints[i], capacity)];
        }
        for (int i = 0; i < count; i++) {
            int index = index(fingerprints[i], first[i]);
            if (index > 0) {
                found.add(index);
            }
        }
    }

    private int index(long fingerprint, long first) {
        long entry = first;
        int slot = -1;
        while (entry != 0) {
            if (entry >>> indexBits == fingerprint << indexBits >>> indexBits) {
                return (int) (entry & (1L << indexBits) - 1);
            }
            slot = (slot < 0 ? FingerprintTable.slot(fingerprint, capacity) : slot) + 1;
            slot = slot == capacity ? 0 : slot;
            entry = entries[slot];
        }
        return 0;
    }
}
