package io.dateline.reader.sitemap;

import io.dateline.reader.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps (sitemaps.org 0.9): XML with the news and image extensions, plain text, and indexes; gzipped or not.
 *
 * <p>Bounded on every side: {@link #LARGEST_BYTES} after inflation, {@link #MOST_URLS}, depth and size of an element. What is not
 * well-formed is repaired. Thread-safe.
 */
public final class SitemapReader {

    /** Entries beyond this number are left out (the protocol's own bound). */
    public static final int MOST_URLS = 50_000;

    /** A sitemap that inflates to more bytes is refused (the protocol's own bound). */
    public static final long LARGEST_BYTES = 50L * 1024 * 1024;

    private static final int HEAD = 16 * 1024;

    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A[\\s\\x{FEFF}]*+https?://[^\\s<>\"]+[ \\t]*+(?:\\R|\\z)");

    private SitemapReader() {}

    /**
     * Reads a document if it is a sitemap.
     *
     * @param body as it came, gzipped or not
     * @param contentType value of the HTTP header, or null
     * @param base address that it was read from; relative addresses count from it
     * @return null when it is none: RSS that only binds the sitemap's namespace, for one
     * @throws SitemapException when it breaks a bound
     * @throws IOException when it is not compressed as it says
     */
    public static @Nullable Sitemap read(byte[] body, @Nullable String contentType, URI base)
            throws SitemapException, IOException {
        byte[] head;
        try (InputStream in = inflated(body)) {
            head = in.readNBytes(HEAD);
        }
        String start = TextDecoder.xml(head, contentType);
        boolean text = FIRST_LINE.matcher(start).find();
        if (!text && !isSitemap(start)) {
            return null;
        }
        try (Reader reader = new InputStreamReader(
                new CappedStream(inflated(body), LARGEST_BYTES), TextDecoder.ofStream(head, contentType))) {
            return text ? TextSitemap.read(reader) : XmlSitemap.read(reader, base);
        } catch (CappedStream.TooLargeException e) {
            throw new SitemapException("the sitemap inflates to more than " + LARGEST_BYTES + " bytes");
        }
    }

    /** Whether bytes are gzipped. */
    public static boolean gzipped(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    private static InputStream inflated(byte[] body) throws IOException {
        InputStream raw = new ByteArrayInputStream(body);
        return gzipped(body) ? new GZIPInputStream(raw) : raw;
    }

    private static boolean isSitemap(String start) {
        String name = root(start).toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        return local.equals("urlset") || local.equals("sitemapindex");
    }

    /** Name of the root, or nothing. White space, a mark, declarations and comments may stand before it. */
    private static String root(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                at = after(text, ">", at);
            } else {
                return c == '<' ? name(text, at + 1) : "";
            }
        }
        return "";
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }
}
