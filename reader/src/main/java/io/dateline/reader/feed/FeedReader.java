package io.dateline.reader.feed;

import io.dateline.reader.text.TextDecoder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any kind: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed.
 *
 * <p>Flow: bytes → characters ({@link TextDecoder}) → JSON, or a tree that forgives what is not well-formed → {@link ParsedFeed}. Nothing
 * outside of the document is ever read: no DTD, no entity, no address. Thread-safe.
 */
public final class FeedReader {

    /** Entries beyond this number are left out; feeds put the newest first. */
    public static final int MOST_ENTRIES = 2_000;

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param body the bytes, decompressed
     * @param contentType value of the HTTP header, or null
     * @param base address that the feed was read from; relative links count from it
     * @throws FeedException when it is no feed; the message says what it seems to be instead
     */
    public static ParsedFeed read(byte[] body, @Nullable String contentType, URI base) throws FeedException {
        if (body.length == 0) {
            throw new FeedException("the document is empty");
        }
        String text = TextDecoder.xml(body, contentType);
        try {
            return startsWithBrace(text) ? JsonFeed.read(text, base) : XmlFeed.read(text, base);
        } catch (RuntimeException e) {
            // Whatever a hostile document makes the parsers throw is an error of this feed, not of its reader.
            throw new FeedException("the document cannot be read: " + e, e);
        }
    }

    private static boolean startsWithBrace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '{';
            }
        }
        return false;
    }
}
