package io.dateline.coder.linear;

/** A sentence as the trainer sees it. */
record Example(FeatureVector features, int kind) {}
