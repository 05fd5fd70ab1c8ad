package io.dateline.app.demo;

/**
 * One block of an article's body.
 *
 * @param kind what it is
 * @param text its plain text, one line
 */
record Block(Kind kind, String text) {

    enum Kind {
        PARAGRAPH,
        /** A cross-heading between paragraphs; no sentence. */
        HEADING,
        /** A stray line of the page, such as "Advertisement", that extraction may leave in the text. */
        ADVERT
    }
}
