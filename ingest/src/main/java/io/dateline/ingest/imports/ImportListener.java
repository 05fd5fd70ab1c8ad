package io.dateline.ingest.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Is told how an import goes on, by the thread that imports. */
public interface ImportListener {

    /** Says nothing. */
    ImportListener NONE = new ImportListener() {};

    /**
     * A file, folder or record that was not taken.
     *
     * @param at where the record begins, in bytes of the file's content; null for a file as a whole
     */
    default void refused(Path file, @Nullable Long at, String reason) {}

    /** After each record, and at the end of each file. */
    default void progress(ImportProgress progress) {}
}
