package io.dateline.coder.linear;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Learns a model from examples: OpenNLP's L-BFGS over {@link Loss} with an L2 penalty. The same examples in the same order give the same model. */
final class Training {
    /** A feature of fewer sentences tells nothing about others. */
    private static final int LEAST_SENTENCES = 2;

    private static final double PENALTY = 1.0;
    private static final int ITERATIONS = 60;
    private static final int MEMORY = 8;
    private static final int EVALUATIONS = 1000;

    private Training() {}

    static LinearModel of(List<Example> examples) {
        int[] hashes = frequent(examples);
        Loss loss = new Loss(examples, hashes);
        double[] parameters = new QNMinimizer(0, PENALTY, ITERATIONS, MEMORY, EVALUATIONS).minimize(loss);
        return rounded(hashes, parameters);
    }

    private static int[] frequent(List<Example> examples) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            for (int hash : example.features().hashes()) {
                counts.merge(hash, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_SENTENCES)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static LinearModel rounded(int[] hashes, double[] parameters) {
        float[] scales = new float[Kinds.COUNT];
        for (int i = 0; i < hashes.length * Kinds.COUNT; i++) {
            scales[i % Kinds.COUNT] =
                    (float) Math.max(scales[i % Kinds.COUNT], Math.abs(parameters[i]) / Byte.MAX_VALUE);
        }
        byte[] weights = new byte[hashes.length * Kinds.COUNT];
        for (int i = 0; i < weights.length; i++) {
            float scale = scales[i % Kinds.COUNT];
            weights[i] = scale == 0 ? 0 : (byte) Math.round(parameters[i] / scale);
        }
        float[] dense = floats(parameters, weights.length, Features.DENSE * Kinds.COUNT);
        return new LinearModel(
                hashes, weights, scales, dense, floats(parameters, weights.length + dense.length, Kinds.COUNT));
    }

    private static float[] floats(double[] parameters, int start, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) parameters[start + i];
        }
        return floats;
    }
}
