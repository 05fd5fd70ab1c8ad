package io.dateline.ingest.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was before it was opened: all that is remembered of its records holds for this version only.
 *
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param key which file of the file system it is; null where the file system does not say. Not for keeping: a mount may change it
 */
record FileVersion(
        Path path, long size, long modified, @Nullable Object key) {

    /**
     * What is at the path now.
     *
     * @throws NoSuchFileException when nothing is
     */
    static FileVersion of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileVersion(
                path, attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey());
    }

    /** Whether the path still holds this version; not when it was replaced, changed or taken away. */
    boolean isCurrent() throws IOException {
        try {
            return equals(of(path));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
