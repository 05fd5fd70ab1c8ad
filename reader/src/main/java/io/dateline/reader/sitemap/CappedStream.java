package io.dateline.reader.sitemap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails after so many bytes. */
final class CappedStream extends FilterInputStream {

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private long left;

    CappedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}
