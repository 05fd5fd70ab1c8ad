package io.dateline.coder.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file of the cache, mapped into memory: a head (magic number, count and sizes of the sections), then the sections, each
 * at a multiple of 8 bytes. Little-endian. At most 2 GiB.
 */
final class PartFile {
    private static final int MAGIC = 0x584C_5444;

    private final MappedByteBuffer file;
    private final int[] sizes;

    private PartFile(MappedByteBuffer file, int[] sizes) {
        this.file = file;
        this.sizes = sizes;
    }

    /** Creates a file with sections of these sizes, filled with zeros, to be written through {@link #section}. */
    static PartFile create(Path path, int... sizes) throws IOException {
        long total = head(sizes.length);
        for (int size : sizes) {
            total += aligned(size);
        }
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_WRITE, 0, total);
            file.order(ByteOrder.LITTLE_ENDIAN);
            file.putInt(0, MAGIC).putInt(4, sizes.length);
            for (int i = 0; i < sizes.length; i++) {
                file.putInt(8 + 4 * i, sizes[i]);
            }
            return new PartFile(file, sizes);
        }
    }

    /** Maps a finished file. Throws if it is none of ours. */
    static PartFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            file.order(ByteOrder.LITTLE_ENDIAN);
            if (file.limit() < 8 || file.getInt(0) != MAGIC) {
                throw new IOException(path + " is no file of converted lexica; delete its folder to build it anew");
            }
            int[] sizes = new int[file.getInt(4)];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = file.getInt(8 + 4 * i);
            }
            return new PartFile(file, sizes);
        }
    }

    /** One section from its first byte to its last; reading and writing by absolute positions is safe for many threads. */
    ByteBuffer section(int number) {
        long start = head(sizes.length);
        for (int i = 0; i < number; i++) {
            start += aligned(sizes[i]);
        }
        return file.slice((int) start, sizes[number]).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes everything to the disk. */
    void force() {
        file.force();
    }

    private static long head(int sections) {
        return aligned(8 + 4L * sections);
    }

    private static long aligned(long size) {
        return (size + 7) & ~7L;
    }
}
