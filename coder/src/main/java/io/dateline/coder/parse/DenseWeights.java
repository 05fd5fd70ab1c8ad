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
            weights[i] = original.get(i);
        }
    }

    /** Adds in NLP4J's order: another order would round to other sums. */
    @Override
    public void addScores(float[] vector, float[] scores) {
        int weight = 0;
        for (int label = 0; label < scores.length; label++) {
            float score = scores[label];
            for (float value : vector) {
                score += weights[weight++] * value;
            }
            scores[label] = score;
        }
    }
}
