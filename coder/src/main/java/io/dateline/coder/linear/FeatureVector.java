package io.dateline.coder.linear;

/**
 * What a sentence looks like to the model. Not thread-safe, short-lived.
 *
 * @param hashes ids of the features that hold, ascending, none twice
 * @param values how strongly each holds, as many as hashes
 * @param dense averaged word vectors, always {@link Features#DENSE} numbers
 */
@SuppressWarnings("ArrayRecordComponent") // Millions are made and read once; nobody compares them.
record FeatureVector(int[] hashes, float[] values, float[] dense) {}
