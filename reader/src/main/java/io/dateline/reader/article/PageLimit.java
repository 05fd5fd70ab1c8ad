package io.dateline.reader.article;

/** Why a page was not read to its end. */
public enum PageLimit {
    /** More than ten million characters. */
    CHARACTERS,
    /** More than 300,000 elements. */
    ELEMENTS
}
