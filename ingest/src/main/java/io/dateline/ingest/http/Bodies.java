package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body with a cap on its bytes before and after decompression. */
final class Bodies {

    static final String ACCEPTED = "gzip, deflate, br";

    private static final int BUFFER = 16 * 1024;
    private static final int MOST_ENCODINGS = 3;

    /** First byte of the byte order mark; gzip begins with 1F (RFC 1952, section 2.3.1), which no text holds. */
    private static final int UTF_8_MARK = 0xEF;

    /** Pages that say no more than that something moved or is missing are shorter, as a rule. */
    private static final int LONGEST_UNWANTED = 64 * 1024;

    private Bodies() {}

    /**
     * Reads it.
     *
     * @param claim taken when the body turns out to be large
     */
    static byte[] read(InputStream raw, @Nullable String encoding, int largest, LargeBodies.Claim claim)
            throws IOException, FetchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try (InputStream body = decoded(new Capped(raw, largest), encoding)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (out.size() + read > largest) {
                    out.write(buffer, 0, largest - out.size());
                    throw FetchException.tooLarge(largest, out.toByteArray());
                }
                out.write(buffer, 0, read);
                if (out.size() > LargeBodies.SMALL) {
                    claim.take();
                }
            }
            return out.toByteArray();
        } catch (TooLargeException e) {
            throw FetchException.tooLarge(largest, out.toByteArray());
        } catch (ZipException e) {
            throw new FetchException(Reason.BROKEN, "the body is not compressed as it says: " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new FetchException(Reason.CUT_OFF, "the compressed body ends too early", e);
        }
    }

    /**
     * Reads a body that nobody wants, if it is short, so that its connection can be used again.
     *
     * @return whether it ended; one that breaks off did not, which spoils nothing but the connection
     */
    static boolean ends(HttpEntity entity) {
        try {
            return entity.getContentLength() <= LONGEST_UNWANTED
                    && entity.getContent().readNBytes(LONGEST_UNWANTED + 1).length <= LONGEST_UNWANTED;
        } catch (IOException e) {
            return false;
        }
    }

    /** Encodings are undone from the last to the first (RFC 9110, section 8.4). */
    private static InputStream decoded(InputStream body, @Nullable String encodings)
            throws IOException, FetchException {
        String[] names = encodings == null ? new String[0] : encodings.split(",");
        if (names.length > MOST_ENCODINGS) {
            throw new FetchException(Reason.BROKEN, "the body is compressed " + names.length + " times");
        }
        InputStream decoded = body;
        for (int i = names.length - 1; i >= 0; i--) {
            decoded = undone(decoded, names[i].strip().toLowerCase(Locale.ROOT));
        }
        return decoded;
    }

    private static InputStream undone(InputStream body, String name) throws IOException, FetchException {
        return switch (name) {
            // A character set, and words for no compression at all: mistakes that browsers pass over.
            case "", "identity", "none", "null", "utf-8", "utf8", "iso-8859-1", "text", "binary", "8bit", "7bit" ->
                body;
            case "gzip", "x-gzip" -> unzipped(body);
            case "deflate" -> deflated(body);
            case "br" -> new BrotliInputStream(body, BUFFER);
            default -> throw new FetchException(Reason.BROKEN, "the body is compressed by an unknown method: " + name);
        };
    }

    /** What is empty, or begins as text does, was not compressed, whatever it says to be: some servers cache the header alone. */
    private static InputStream unzipped(InputStream body) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(body, 1);
        int first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        boolean text = "\t\n\r".indexOf(first) >= 0 || (first >= ' ' && first < 0x7F) || first == UTF_8_MARK;
        return text ? peeked : new GZIPInputStream(peeked, BUFFER);
    }

    /** The name stands for the zlib format (RFC 9110, section 8.4.1.2); some servers send the bare stream. */
    private static InputStream deflated(InputStream body) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body, BUFFER);
        buffered.mark(1);
        int first = buffered.read();
        buffered.reset();
        boolean wrapped = (first & 0x0F) == 8;
        return new InflaterInputStream(buffered, new Inflater(!wrapped), BUFFER);
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Capped extends FilterInputStream {

        private long left;

        Capped(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            check();
            int value = super.read();
            return count(value < 0 ? -1 : 1) < 0 ? -1 : value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            check();
            return count(super.read(buffer, offset, length));
        }

        /** The stream below stays open: it would read all that follows, for the sake of the connection. */
        @Override
        public void close() {
            // Whoever owns the connection ends it.
        }

        private void check() throws IOException {
            if (left < 0) {
                throw new TooLargeException();
            }
        }

        /** What fits is given first; what comes after it is too much. */
        private int count(int read) throws IOException {
            long fits = left;
            left -= Math.max(0, read);
            if (left < 0 && fits == 0) {
                throw new TooLargeException();
            }
            return (int) Math.min(read, fits);
        }
    }
}
