package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/** The features of one state as bare indexes, each of weight 1: what NLP4J holds as a list of objects. */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class FeatureIndexes extends SparseVector {
    private int[] indexes;
    private int size;

    /** @param capacity how many are expected at most */
    FeatureIndexes(int capacity) {
        indexes = new int[Math.max(1, capacity)];
    }

    @Override
    public void add(int index) {
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, 2 * size);
        }
        indexes[size++] = index;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public int size() {
        return size;
    }

    /** The index at this place; not checked against the size. */
    int index(int place) {
        return indexes[place];
    }
}
