package io.dateline.coder.scan;

import opennlp.tools.ml.maxent.quasinewton.Function;

/** Negative log likelihood of labelled sentences, both labels weighing the same. Parameters: a weight for each sign, then the constant. */
final class Likelihood implements Function {
    private final int[][] signs;
    private final boolean[] events;
    private final double[] shares;
    private final int dimension;

    /** @param signs numbers of the signs of each sentence, below {@code count} */
    Likelihood(int[][] signs, boolean[] events, int count) {
        this.signs = signs;
        this.events = events;
        this.dimension = count + 1;
        int positive = 0;
        for (boolean event : events) {
            positive += event ? 1 : 0;
        }
        double rare = positive / (double) Math.max(1, events.length - positive);
        this.shares = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            shares[i] = events[i] ? 1 : rare;
        }
    }

    @Override
    public int getDimension() {
        return dimension;
    }

    @Override
    public double valueAt(double[] parameters) {
        double loss = 0;
        for (int i = 0; i < signs.length; i++) {
            double sum = sum(i, parameters);
            double margin = events[i] ? sum : -sum;
            loss += shares[i]
                    * (margin > 0
                            ? StrictMath.log1p(StrictMath.exp(-margin))
                            : StrictMath.log1p(StrictMath.exp(margin)) - margin);
        }
        return loss;
    }

    @Override
    public double[] gradientAt(double[] parameters) {
        double[] gradient = new double[dimension];
        for (int i = 0; i < signs.length; i++) {
            double probability = 1 / (1 + StrictMath.exp(-sum(i, parameters)));
            double error = shares[i] * (probability - (events[i] ? 1 : 0));
            for (int sign : signs[i]) {
                gradient[sign] += error;
            }
            gradient[dimension - 1] += error;
        }
        return gradient;
    }

    private double sum(int sentence, double[] parameters) {
        double sum = parameters[dimension - 1];
        for (int sign : signs[sentence]) {
            sum += parameters[sign];
        }
        return sum;
    }
}
