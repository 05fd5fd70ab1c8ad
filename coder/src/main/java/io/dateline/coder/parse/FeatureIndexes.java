package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/**
 * The features of one state: bare indexes, each of weight 1, where NLP4J holds a list of objects; and what other features add up to
 * ({@link ClusterSums}, {@link SentenceNode}), a score for each label.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class FeatureIndexes extends SparseVector {
    private static final int USUAL = 96;
    private static final int USUAL_SUMS = 8;

    private int[] indexes = new int[USUAL];
    private int size;
    private float[][] sums = new float[USUAL_SUMS][];
    private int sumCount;

    @Override
    public void add(int index) {
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, 2 * size);
        }
        indexes[size++] = index;
    }

    /** Adds features whose scores are summed up already. */
    void addSum(float[] scores) {
        if (sumCount == sums.length) {
            sums = Arrays.copyOf(sums, 2 * sumCount);
        }
        sums[sumCount++] = scores;
    }

    @Override
    public boolean isEmpty() {
        return size == 0 && sumCount == 0;
    }

    /** How many indexes there are. */
    @Override
    public int size() {
        return size;
    }

    /** The index at this place; not checked against the size. */
    int index(int place) {
        return indexes[place];
    }

    int sumCount() {
        return sumCount;
    }

    float[] sum(int place) {
        return sums[place];
    }
}
