package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.nio.ByteBuffer;

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

    /**
     * Where the weights of each feature lie: from 0 up in {@link #few}, below 0, as the complement, in {@link #rows}. Features are met in no
     * order and their weights are seldom in the processor's caches, so that every step on the way to them costs a wait.
     */
    private final transient int[] places;

    /** For each rare feature how many weights it has, then label and weight by turns: they lie in one line of the cache. */
    private final transient int[] few;

    /** A weight for each label of each common feature, which the processor adds many at a time. */
    private final transient float[] rows;

    SparseWeights(int labelCount, ByteBuffer startSection, ByteBuffer weightSection) {
        super(labelCount, startSection.limit() / Integer.BYTES - 1);
        places = new int[feature_size];
        int sparse = 0;
        int full = 0;
        for (int feature = 0; feature < feature_size; feature++) {
            int count = count(startSection, feature);
            if (count * FULL_ROW_SHARE > labelCount) {
                places[feature] = ~full;
                full += labelCount;
            } else {
                places[feature] = sparse;
                sparse += 1 + 2 * count;
            }
        }
        few = new int[sparse];
        rows = new float[full];
        read(startSection, weightSection);
    }

    private void read(ByteBuffer startSection, ByteBuffer weightSection) {
        for (int feature = 0; feature < feature_size; feature++) {
            int count = count(startSection, feature);
            int label = startSection.getInt(feature * Integer.BYTES) * WEIGHT;
            int weight = label + count;
            int place = places[feature];
            if (place >= 0) {
                few[place] = count;
            }
            for (int i = 0; i < count; i++) {
                int number = weightSection.get(label + i) & 0xFF;
                float value = weightSection.getFloat(weight + i * Float.BYTES);
                if (place < 0) {
                    rows[~place + number] = value;
                } else {
                    few[place + 1 + 2 * i] = number;
                    few[place + 2 + 2 * i] = Float.floatToRawIntBits(value);
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

    /** Looks up where the weights of all features are before it adds any: the processor then waits for many of them at once. */
    @Override
    public void addScores(SparseVector features, float[] scores) {
        FeatureIndexes indexes = (FeatureIndexes) features;
        addSums(indexes, scores);
        int size = indexes.size();
        int[] at = new int[size];
        for (int i = 0; i < size; i++) {
            at[i] = places[indexes.index(i)];
        }
        int[] counts = counts(at);
        int i = 0;
        while (i < size) {
            if (at[i] >= 0) {
                addFew(at[i] + 1, counts[i], scores);
                i++;
            } else if (i + 3 < size && (at[i + 1] & at[i + 2] & at[i + 3]) < 0) {
                addRows(~at[i], ~at[i + 1], ~at[i + 2], ~at[i + 3], scores);
                i += 4;
            } else {
                addRow(~at[i], scores);
                i++;
            }
        }
    }

    /** Of rare features; of the others it is the first weight, which is only asked for to be in the cache when it is wanted. */
    private int[] counts(int[] at) {
        int[] counts = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            counts[i] = at[i] >= 0 ? few[at[i]] : Float.floatToRawIntBits(rows[~at[i]]);
        }
        return counts;
    }

    private static void addSums(FeatureIndexes features, float[] scores) {
        int count = features.sumCount();
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addSums(features.sum(i), features.sum(i + 1), features.sum(i + 2), features.sum(i + 3), scores);
        }
        for (; i < count; i++) {
            addSum(features.sum(i), scores);
        }
    }

    /** Four in one pass over the scores; each score still adds them one after the other, as sums of floats want. */
    private static void addSums(float[] first, float[] second, float[] third, float[] fourth, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label] + first[label] + second[label] + third[label] + fourth[label];
        }
    }

    private static void addSum(float[] sum, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += sum[label];
        }
    }

    private void addRows(int first, int second, int third, int fourth, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label]
                    + rows[first + label]
                    + rows[second + label]
                    + rows[third + label]
                    + rows[fourth + label];
        }
    }

    private void addRow(int row, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += rows[row + label];
        }
    }

    private void addFew(int from, int count, float[] scores) {
        for (int i = from; i < from + 2 * count; i += 2) {
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
