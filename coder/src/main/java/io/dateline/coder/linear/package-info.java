/**
 * A small linear model of event types: what kind of event a sentence tells between two parties, learnt from sentences of our own.
 *
 * <p>{@link io.dateline.coder.linear.LinearTypes} answers; the rest reads the corpus in {@code coder/src/linear/corpus}, trains and writes
 * the model. It stands in where no pattern fires.
 */
@NullMarked
package io.dateline.coder.linear;

import org.jspecify.annotations.NullMarked;
