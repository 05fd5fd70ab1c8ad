package io.dateline.reader.feed;

import io.dateline.reader.sitemap.Sitemap;
import io.dateline.reader.sitemap.SitemapException;
import io.dateline.reader.sitemap.SitemapReader;
import io.dateline.reader.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any kind: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps and indexes of sitemaps.
 *
 * <p>Flow: bytes → sitemap ({@link SitemapReader}, as a stream), or → characters ({@link TextDecoder}) → JSON, or a tree that forgives what is not well-formed → {@link ParsedFeed}. Nothing
 * outside of the document is ever read: no DTD, no entity, no address. Thread-safe.
 */
public final class FeedReader {

    /** Entries beyond this number are left out; feeds put the newest first. The polling takes fewer at a time, and comes back for the rest. */
    public static final int MOST_ENTRIES = 20_000;

    /** A gzipped feed that inflates to more bytes is refused; sitemaps have a bound of their own. */
    public static final int LARGEST_INFLATED = 15 * 1024 * 1024;

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
        try {
            Sitemap sitemap = SitemapReader.read(body, contentType, base);
            if (sitemap != null) {
                return SitemapFeed.of(sitemap, base);
            }
            String text = TextDecoder.xml(inflated(body), contentType);
            int json = jsonStart(text);
            return json < 0 ? XmlFeed.read(text, base) : JsonFeed.read(text.substring(json), base);
        } catch (SitemapException e) {
            throw new FeedException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new FeedException("the document is not compressed as it seems: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // Whatever a hostile document makes the parsers throw is an error of this feed, not of its reader.
            throw new FeedException("the document cannot be read: " + e, e);
        }
    }

    /** Some servers send a file as it lies on their disk, compressed, without saying so. */
    private static byte[] inflated(byte[] body) throws IOException, FeedException {
        if (!SitemapReader.gzipped(body)) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] inflated = in.readNBytes(LARGEST_INFLATED + 1);
            if (inflated.length > LARGEST_INFLATED) {
                throw new FeedException("the document inflates to more than " + LARGEST_INFLATED + " bytes");
            }
            return inflated;
        }
    }

    /** Where a JSON document begins, or -1: white space, marks, and the line that keeps scripts of other sites out may stand before it. */
    private static int jsonStart(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        if (text.startsWith(")]}'", at)) {
            return text.indexOf('{', at + 4);
        }
        boolean object = text.startsWith("{", at);
        // A bracket begins lines of logs as well, before what was meant to be sent.
        boolean array = text.startsWith("[", at) && text.stripTrailing().endsWith("]");
        return object || array ? at : -1;
    }
}
