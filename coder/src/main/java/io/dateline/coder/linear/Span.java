package io.dateline.coder.linear;

/**
 * A stretch of a sentence.
 *
 * @param start first character
 * @param end character after the last
 */
public record Span(int start, int end) {
    boolean meets(int otherStart, int otherEnd) {
        return otherStart < end && otherEnd > start;
    }
}
