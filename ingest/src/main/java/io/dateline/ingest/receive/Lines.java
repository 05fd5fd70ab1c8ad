package io.dateline.ingest.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of NDJSON, one at a time: only one is in memory, and of one that is too long nothing. Blank lines are passed over. Not
 * thread-safe.
 */
final class Lines implements AutoCloseable {

    /**
     * A line.
     *
     * @param bytes null when it is too long
     */
    record Line(byte @Nullable [] bytes) {}

    /** How many lines there are, and bytes. */
    record Extent(int lines, long bytes) {}

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Counts lines that are not blank, up to one beyond a number of lines or bytes. */
    static Extent measure(InputStream in, int mostLines, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int lines = 0;
        long bytes = 0;
        boolean filled = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    lines += filled ? 1 : 0;
                    filled = false;
                } else {
                    filled |= !isBlank(buffer[i]);
                }
            }
            if (lines > mostLines || bytes > mostBytes) {
                break;
            }
        }
        return new Extent(lines + (filled ? 1 : 0), bytes);
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean filled = false;
        boolean tooLong = false;
        while (true) {
            if (next == end) {
                end = in.read(buffer);
                next = 0;
                if (end < 0) {
                    end = 0;
                    return filled ? new Line(tooLong ? null : line.toByteArray()) : null;
                }
            }
            int from = next;
            boolean complete = false;
            while (next < end && !complete) {
                byte value = buffer[next++];
                complete = value == '\n';
                filled |= !complete && !isBlank(value);
            }
            int length = next - from - (complete ? 1 : 0);
            if (tooLong || line.size() + length > longest) {
                tooLong = true;
                line.reset();
            } else {
                line.write(buffer, from, length);
            }
            if (complete && filled) {
                return new Line(tooLong ? null : line.toByteArray());
            }
            if (complete) {
                line.reset();
                tooLong = false;
            }
        }
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
