package io.dateline.coder.place;

import java.util.List;

/** Names of people and organisations in a text: a place of the same name is seldom meant there. */
@FunctionalInterface
public interface OtherNames {

    /** Knows none. */
    OtherNames NONE = text -> List.of();

    /** The names in the text, in order, without overlap. */
    List<Span> in(String text);

    /**
     * A name.
     *
     * @param start first character
     * @param end character after the last
     * @param person whether it is a person's, else an organisation's
     */
    record Span(int start, int end, boolean person) {
        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }
}
