package io.dateline.coder.text;

/**
 * A block of an article: a paragraph or one of the things between paragraphs.
 *
 * @param kind what it is; only a {@link Kind#PARAGRAPH} has sentences
 * @param start first character in the text of the article
 * @param end character after the last
 * @param text the block without space around it
 */
public record Block(Kind kind, int start, int end, String text) {

    /** What a block is. */
    public enum Kind {
        /** Running text. */
        PARAGRAPH,
        /** A short line without final punctuation: a cross heading, a caption. */
        HEADING,
        /** "By Jane Roe". */
        BYLINE,
        /** What the page says and not the reporter: "Advertisement", "Read more: …". */
        FURNITURE
    }
}
