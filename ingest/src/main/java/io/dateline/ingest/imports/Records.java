package io.dateline.ingest.imports;

import io.dateline.schemas.record.Article;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, one at a time: only one is in memory. Not thread-safe. */
interface Records extends Closeable {

    /**
     * What became of a record: an article, or why there is none. Neither: it is of a kind that holds no article.
     *
     * @param at where it begins, in bytes of the file; in a gzipped file of lines, of its content
     * @param article what it holds
     * @param refusal why it could not be taken
     */
    record Item(
            long at, @Nullable Article article, @Nullable String refusal) {

        static Item of(long at, Article article) {
            return new Item(at, article, null);
        }

        static Item refused(long at, String reason) {
            return new Item(at, null, reason);
        }

        static Item passedOver(long at) {
            return new Item(at, null, null);
        }
    }

    /**
     * The next record, or null at the end.
     *
     * @throws IOException when the file cannot be read on; a record that is damaged is an item
     */
    @Nullable
    Item next() throws IOException;

    /** Where to go on after the last record. */
    long place();

    /** Bytes of the file that were read. */
    long bytesRead() throws IOException;
}
