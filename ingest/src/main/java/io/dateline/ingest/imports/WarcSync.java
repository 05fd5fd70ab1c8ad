package io.dateline.ingest.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds where the next record of a damaged archive may begin. */
final class WarcSync {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
    private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;

    private WarcSync() {}

    /** The first place from {@code from} on that looks like the beginning of a record, or null. */
    static @Nullable Long next(FileChannel channel, long from, boolean gzip) throws IOException {
        byte[] mark = gzip ? GZIP : PLAIN;
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = from; at < channel.size(); at += BUFFER - mark.length) {
            buffer.clear();
            int read = channel.read(buffer, at);
            for (int i = 0; i + mark.length <= read; i++) {
                if (Arrays.equals(buffer.array(), i, i + mark.length, mark, 0, mark.length)) {
                    return at + i;
                }
            }
        }
        return null;
    }
}
