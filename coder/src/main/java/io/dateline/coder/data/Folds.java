package io.dateline.coder.data;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Parts a corpus for measuring: by the checksum of each text, so that the order of files and lines does not matter. */
public final class Folds {
    private Folds() {}

    /** The part of {@code count} to which a text belongs, from 0. */
    public static int of(String text, int count) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % count);
    }
}
