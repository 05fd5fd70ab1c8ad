package io.dateline.reader.sitemap;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the last characters that were read through it, by which a document is known that breaks off. Not thread-safe. */
final class Tail extends FilterReader {

    /** An entry with its images is seldom longer. */
    private static final int LENGTH = 16_384;

    private static final Pattern END = Pattern.compile(
            "</(?:\\w+:)?(?:urlset|sitemapindex)\\s*>|<(?:\\w+:)?(?:urlset|sitemapindex)\\b[^<>]*/>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile("<(/?)(?:\\w+:)?(?:url|sitemap)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private final StringBuilder last = new StringBuilder();
    private boolean ended;

    /** Whether the end of the root stood in what is kept no more. */
    private boolean closed;

    Tail(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended |= read < 0;
        if (read > 0) {
            last.append(buffer, offset, read);
            if (last.length() > 2 * LENGTH) {
                closed |= END.matcher(last).find();
                last.delete(0, last.length() - LENGTH);
            }
        }
        return read;
    }

    /** Whether all of the document was read and its root has no end. */
    boolean isCut() {
        return ended && !closed && !END.matcher(last).find();
    }

    /** Whether a document that breaks off does so within an entry, or one so long that nobody can tell. */
    boolean isCutWithinEntry() {
        boolean open = true;
        Matcher entry = ENTRY.matcher(last);
        while (entry.find()) {
            open = entry.group(1).isEmpty();
        }
        return open;
    }
}
