package io.dateline.coder.text;

/**
 * A sentence of an article.
 *
 * @param number from 0, over the whole article
 * @param block number of its block in {@link Blocks#of}, from 0
 * @param start first character in the text of the article
 * @param end character after the last
 * @param text the sentence as it stands there; may contain a line end where the text was hard-wrapped
 */
public record Sentence(int number, int block, int start, int end, String text) {}
