package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the text features without their zeros: nine of ten are zero, and adding zero changes no score.
 *
 * <p>In the file, two sections: for each feature (and one more) the number of weights before it; then for each feature its
 * labels, one byte each, followed by its weights, four bytes each. In memory, plain arrays (about 110 MB for all models), because
 * half of the parser's time is spent here: a feature with many weights has a full row, which is added without looking up labels.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class SparseWeights extends DecodingVector {
    private static final int WEIGHT = 1 + Float.BYTES;
    static final int MAXIMUM_LABELS = 256;

    /** A full row pays when more than one weight of this many is there. */
    private static final int FULL_ROW_SHARE = 8;

    /** For each feature (and one more) the place of its weights; for a feature with a full row nothing lies between. */
    private final transient int[] starts;

    /** Label and weight by turns: of a rare feature they lie in one line of the cache. */
    private final transient int[] few;

    /** For each feature its full row or null. Arrays of their own let the compiler add many labels at once. */
    private final transient float[] @Nullable [] rows;

    SparseWeights(int labelCount, ByteBuffer startSection, ByteBuffer weightSection) {
        super(labelCount, startSection.limit() / Integer.BYTES - 1);
        starts = new int[feature_size + 1];
        rows = new float[feature_size][];
        int sparse = 0;
        for (int feature = 0; feature < feature_size; feature++) {
            int count = count(startSection, feature);
            boolean isFull = count * FULL_ROW_SHARE > labelCount;
            starts[feature] = sparse;
            rows[feature] = isFull ? new float[labelCount] : null;
            sparse += isFull ? 0 : count;
        }
        starts[feature_size] = sparse;
        few = new int[2 * sparse];
        read(startSection, weightSection);
    }

    private void read(ByteBuffer startSection, ByteBuffer weightSection) {
        for (int feature = 0; feature < feature_size; feature++) {
            int count = count(startSection, feature);
            int label = startSection.getInt(feature * Integer.BYTES) * WEIGHT;
            int weight = label + count;
            float[] row = rows[feature];
            for (int i = 0; i < count; i++) {
                byte number = weightSection.get(label + i);
                float value = weightSection.getFloat(weight + i * Float.BYTES);
                if (row != null) {
                    row[number & 0xFF] = value;
                } else {
                    few[2 * (starts[feature] + i)] = number & 0xFF;
                    few[2 * (starts[feature] + i) + 1] = Float.floatToRawIntBits(value);
                }
            }
        }
    }

    /** Throws unless there are weights for each of these features: scoring does not look again. */
    void requireAll(FeatureTable features) throws IOException {
        if (features.greatest() >= feature_size) {
            throw new IOException("the model names feature " + features.greatest() + " but has weights for "
                    + feature_size + " features only; delete the folder of converted models to have it made anew");
        }
    }

    private static int count(ByteBuffer startSection, int feature) {
        return startSection.getInt((feature + 1) * Integer.BYTES) - startSection.getInt(feature * Integer.BYTES);
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        FeatureIndexes indexes = (FeatureIndexes) features;
        addSums(indexes, scores);
        int size = indexes.size();
        int i = 0;
        while (i < size) {
            int feature = indexes.index(i);
            float[] row = rows[feature];
            if (row == null) {
                addFew(starts[feature], starts[feature + 1], scores);
                i++;
                continue;
            }
            float[] second = rowAt(indexes, i + 1);
            float[] third = second == null ? null : rowAt(indexes, i + 2);
            float[] fourth = third == null ? null : rowAt(indexes, i + 3);
            if (second != null && third != null && fourth != null) {
                addRows(row, second, third, fourth, scores);
                i += 4;
            } else {
                addRow(row, scores);
                i++;
            }
        }
    }

    private static void addSums(FeatureIndexes features, float[] scores) {
        int count = features.sumCount();
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addRows(features.sum(i), features.sum(i + 1), features.sum(i + 2), features.sum(i + 3), scores);
        }
        for (; i < count; i++) {
            addRow(features.sum(i), scores);
        }
    }

    private float @Nullable [] rowAt(FeatureIndexes indexes, int place) {
        return place < indexes.size() ? rows[indexes.index(place)] : null;
    }

    /** Four rows in one pass over the scores; each score still adds them one after the other, as sums of floats want. */
    private static void addRows(float[] first, float[] second, float[] third, float[] fourth, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label] + first[label] + second[label] + third[label] + fourth[label];
        }
    }

    private static void addRow(float[] row, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += row[label];
        }
    }

    private void addFew(int from, int to, float[] scores) {
        for (int i = 2 * from; i < 2 * to; i += 2) {
            scores[few[i]] += Float.intBitsToFloat(few[i + 1]);
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
        int labelCount = original.getLabelSize();
        int written = 0;
        for (int feature = 0; feature < original.getFeatureSize(); feature++) {
            starts.putInt(feature * Integer.BYTES, written);
            int count = 0;
            for (int label = 0; label < labelCount; label++) {
                if (original.get(label, feature) != 0) {
                    weights.put(written * WEIGHT + count++, (byte) label);
                }
            }
            int at = written * WEIGHT + count;
            for (int label = 0; label < labelCount; label++) {
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
