package io.dateline.coder.linear;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * Negative log likelihood of the examples under a multinomial logistic regression. Parameters: one for each feature and class,
 * then for each dense number and class, then one bias for each class. Not thread-safe.
 */
final class Loss implements Function {
    private final List<Example> examples;
    private final int[][] rows;
    private final int features;

    /** Features that {@code hashes} (ascending) does not hold are left out. */
    Loss(List<Example> examples, int[] hashes) {
        this.examples = examples;
        this.features = hashes.length;
        this.rows = examples.stream()
                .map(example -> Arrays.stream(example.features().hashes())
                        .map(hash -> Arrays.binarySearch(hashes, hash))
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public int getDimension() {
        return (features + Features.DENSE + 1) * Kinds.COUNT;
    }

    @Override
    public double valueAt(double[] parameters) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            loss -= StrictMath.log(Math.max(
                    Double.MIN_NORMAL,
                    probabilities(i, parameters)[examples.get(i).kind()]));
        }
        return loss;
    }

    @Override
    public double[] gradientAt(double[] parameters) {
        double[] gradient = new double[getDimension()];
        for (int i = 0; i < rows.length; i++) {
            double[] error = probabilities(i, parameters);
            error[examples.get(i).kind()] -= 1;
            FeatureVector vector = examples.get(i).features();
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j] >= 0) {
                    add(gradient, rows[i][j], vector.values()[j], error);
                }
            }
            for (int j = 0; j < Features.DENSE; j++) {
                add(gradient, features + j, vector.dense()[j], error);
            }
            add(gradient, features + Features.DENSE, 1, error);
        }
        return gradient;
    }

    private static void add(double[] gradient, int row, double value, double[] error) {
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            gradient[row * Kinds.COUNT + kind] += value * error[kind];
        }
    }

    private double[] probabilities(int example, double[] parameters) {
        double[] scores = new double[Kinds.COUNT];
        FeatureVector vector = examples.get(example).features();
        for (int j = 0; j < rows[example].length; j++) {
            if (rows[example][j] >= 0) {
                score(scores, parameters, rows[example][j], vector.values()[j]);
            }
        }
        for (int j = 0; j < Features.DENSE; j++) {
            score(scores, parameters, features + j, vector.dense()[j]);
        }
        score(scores, parameters, features + Features.DENSE, 1);
        LinearModel.toProbabilities(scores);
        return scores;
    }

    private static void score(double[] scores, double[] parameters, int row, double value) {
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            scores[kind] += value * parameters[row * Kinds.COUNT + kind];
        }
    }
}
