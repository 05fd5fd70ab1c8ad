package io.dateline.ingest.receive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a request as they came, and what they are decompressed.
 *
 * @param raw what signatures and fingerprints are computed from
 * @param gzip whether they are compressed
 */
public record RequestBody(byte[] raw, boolean gzip) {

    private static final int BUFFER = 16 * 1024;

    /**
     * Reads a request to its end.
     *
     * @param declared Content-Length, -1 when not given
     * @param largest most bytes
     * @param share grows with what is read
     * @param nanosLeft time that is left for it
     */
    static RequestBody read(
            InputStream in,
            long declared,
            @Nullable String encoding,
            int largest,
            ByteBudget.Share share,
            LongSupplier nanosLeft)
            throws IOException {
        boolean gzip = gzip(encoding);
        if (declared > largest) {
            throw Problem.tooLarge("The body", largest).refusal();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > largest) {
                throw Problem.tooLarge("The body", largest).refusal();
            }
            if (nanosLeft.getAsLong() < 0) {
                throw Problem.of(408, "slow", "The body did not come in time.").refusal();
            }
            share.take(read);
            out.write(buffer, 0, read);
        }
        return new RequestBody(out.toByteArray(), gzip);
    }

    private static boolean gzip(@Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw Problem.of(415, "encoding", "Content-Encoding must be gzip, or left out.")
                        .refusal();
        };
    }

    InputStream open() throws IOException {
        InputStream in = new ByteArrayInputStream(raw);
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** All of it, decompressed; what decompression adds is taken from the share. */
    public byte[] bytes(int largest, ByteBudget.Share share) {
        if (!gzip) {
            return raw;
        }
        try (InputStream in = open()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + read > largest) {
                    throw Problem.tooLarge("The body", largest).refusal();
                }
                share.take(read);
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What a body that is not compressed as it says comes to. */
    static RuntimeException broken(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return Problem.of(400, "gzip", "The body is not compressed with gzip as its header says.")
                    .refusal();
        }
        return new IllegalStateException("bytes in memory cannot be read", e);
    }
}
