package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/** NLP4J's weight vector without what training needs. Subclasses answer the kind of score that they hold weights for. */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
abstract class DecodingVector extends MajorVector {

    DecodingVector(int labels, int features) {
        setSizes(labels, features);
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        throw decodesOnly();
    }

    @Override
    public void addScores(float[] features, float[] scores) {
        throw decodesOnly();
    }

    @Override
    public final boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
        throw decodesOnly();
    }

    @Override
    public final int indexOf(int label, int feature) {
        throw decodesOnly();
    }

    @Override
    protected final void setRowSize(int size) {
        throw decodesOnly();
    }

    @Override
    protected final void setColumnSize(int size) {
        throw decodesOnly();
    }

    @Override
    protected final MajorVector createInstance() {
        throw decodesOnly();
    }

    private static UnsupportedOperationException decodesOnly() {
        return new UnsupportedOperationException("converted models decode only");
    }
}
