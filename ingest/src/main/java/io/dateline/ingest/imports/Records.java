package io.dateline.ingest.imports;

import io.dateline.schemas.record.Article;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of one file, one at a time: only one is in memory. Not thread-safe. */
interface Records extends Closeable {

    Logger LOG = LoggerFactory.getLogger(Records.class);

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

        /**
         * Nobody foresaw this fault: the record is refused, for with it thrown the file would be begun again for ever. The message may hold
         * an article's text, so it is not told.
         */
        static Item unexpected(Path file, long at, Throwable fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            LOG.atWarn()
                    .addKeyValue("file", file.getFileName())
                    .addKeyValue("at", at)
                    .addKeyValue("error", fault.getClass().getName())
                    .addKeyValue("in", trace.length == 0 ? "?" : trace[0])
                    .log("record refused by an unexpected error");
            return refused(at, "unexpected: " + fault.getClass().getSimpleName());
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
