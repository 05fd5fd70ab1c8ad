package io.dateline.coder.linear;

import java.util.Arrays;

/** Collects features; one that comes several times keeps its greatest value. Not thread-safe. */
final class FeatureBag {
    private long[] packed = new long[512];
    private int size;

    /** A value is above 0: then the order of its bits is its order. */
    void add(int hash, float value) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = ((long) hash << Integer.SIZE) | Float.floatToIntBits(value);
    }

    FeatureVector with(float[] dense) {
        Arrays.sort(packed, 0, size);
        int[] hashes = new int[size];
        float[] values = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int hash = (int) (packed[i] >> Integer.SIZE);
            if (count == 0 || hashes[count - 1] != hash) {
                count++;
            }
            hashes[count - 1] = hash;
            values[count - 1] = Float.intBitsToFloat((int) packed[i]);
        }
        return new FeatureVector(Arrays.copyOf(hashes, count), Arrays.copyOf(values, count), dense);
    }
}
