package io.dateline.coder;

import io.dateline.schemas.record.Coding;

/**
 * An event with its evidence.
 *
 * @param sentenceNumber ordinal of the sentence in the article, from 0
 * @param start first character of the sentence in the article's text
 * @param end character after its last
 * @param sentence the evidence
 * @param lead whether it stands in the first sentence of the report
 */
public record CodedEvent(Coding coding, int sentenceNumber, int start, int end, String sentence, boolean lead) {}
