package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.MajorVector;

/** The weights of the word vectors, one row for each label, in a plain array: NLP4J's gap list costs ten times as much. */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class DenseWeights extends DecodingVector {
    private final transient float[] weights;

    DenseWeights(MajorVector original) {
        super(original.getLabelSize(), original.getFeatureSize());
        weights = new float[original.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i % original.getFeatureSize() * original.getLabelSize() + i / original.getFeatureSize()] =
                    original.get(i);
        }
    }

    /** Adds in NLP4J's order for each label: another order would round to other sums. All labels at once, which the processor can do. */
    @Override
    public void addScores(float[] vector, float[] scores) {
        int labels = scores.length;
        for (int i = 0; i < vector.length; i++) {
            float value = vector[i];
            int row = i * labels;
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[row + label] * value;
            }
        }
    }
}
