package io.dateline.coder.linear;

import java.util.Arrays;

/** Weights of a multinomial logistic regression: one byte a feature and class, with a scale for each class. Immutable, thread-safe. */
@SuppressWarnings("ArrayRecordComponent") // Never handed out of the package, never changed.
record LinearModel(int[] hashes, byte[] weights, float[] scales, float[] dense, float[] bias) {

    /** Probabilities of all {@link Kinds}, which sum to 1. */
    double[] probabilities(FeatureVector features) {
        double[] scores = new double[Kinds.COUNT];
        for (int i = 0; i < features.hashes().length; i++) {
            int row = Arrays.binarySearch(hashes, features.hashes()[i]);
            if (row >= 0) {
                float value = features.values()[i];
                for (int kind = 0; kind < Kinds.COUNT; kind++) {
                    scores[kind] += value * weights[row * Kinds.COUNT + kind];
                }
            }
        }
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            scores[kind] = scores[kind] * scales[kind] + bias[kind];
        }
        for (int i = 0; i < Features.DENSE; i++) {
            float value = features.dense()[i];
            for (int kind = 0; value != 0 && kind < Kinds.COUNT; kind++) {
                scores[kind] += value * dense[i * Kinds.COUNT + kind];
            }
        }
        toProbabilities(scores);
        return scores;
    }

    /** Softmax in place. StrictMath: the same on every machine, so that a model trained anywhere is the same. */
    static void toProbabilities(double[] scores) {
        double greatest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - greatest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
