package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.nio.ByteBuffer;

/**
 * The weights of the text features without their zeros: nine of ten are zero, and adding zero changes no score.
 *
 * <p>Two sections: for each feature (and one more) the number of weights before it; then for each feature its labels, one byte
 * each, followed by its weights, four bytes each.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class SparseWeights extends DecodingVector {
    private static final int WEIGHT = 1 + Float.BYTES;
    static final int MAXIMUM_LABELS = 256;

    private final transient ByteBuffer starts;
    private final transient ByteBuffer weights;

    SparseWeights(int labels, ByteBuffer starts, ByteBuffer weights) {
        super(labels, starts.limit() / Integer.BYTES - 1);
        this.starts = starts;
        this.weights = weights;
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        FeatureIndexes indexes = (FeatureIndexes) features;
        for (int i = 0; i < indexes.size(); i++) {
            int feature = indexes.index(i);
            if (feature < feature_size) {
                addScores(feature, scores);
            }
        }
    }

    private void addScores(int feature, float[] scores) {
        int start = starts.getInt(feature * Integer.BYTES);
        int count = starts.getInt((feature + 1) * Integer.BYTES) - start;
        int label = start * WEIGHT;
        int weight = label + count;
        for (int i = 0; i < count; i++) {
            scores[weights.get(label + i) & 0xFF] += weights.getFloat(weight + i * Float.BYTES);
        }
    }

    static int bytesOfStarts(MajorVector original) {
        return (original.getFeatureSize() + 1) * Integer.BYTES;
    }

    static int bytesOfWeights(MajorVector original) {
        return Math.multiplyExact(original.countNonZeroWeights(), WEIGHT);
    }

    /** Writes a column-major vector of NLP4J's into the two sections. */
    static void write(MajorVector original, ByteBuffer starts, ByteBuffer weights) {
        int labels = original.getLabelSize();
        int written = 0;
        for (int feature = 0; feature < original.getFeatureSize(); feature++) {
            starts.putInt(feature * Integer.BYTES, written);
            int count = 0;
            for (int label = 0; label < labels; label++) {
                if (original.get(label, feature) != 0) {
                    weights.put(written * WEIGHT + count++, (byte) label);
                }
            }
            int at = written * WEIGHT + count;
            for (int label = 0; label < labels; label++) {
                float weight = original.get(label, feature);
                if (weight != 0) {
                    weights.putFloat(at, weight);
                    at += Float.BYTES;
                }
            }
            written += count;
        }
        starts.putInt(original.getFeatureSize() * Integer.BYTES, written);
    }
}
