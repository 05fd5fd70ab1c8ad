package io.dateline.ingest.imports;

import io.dateline.schemas.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles from files: what the command {@code import} does, and the folder that is watched.
 *
 * <pre>
 *   files ──▶ records ──▶ articles ──▶ broker ──acknowledged──▶ checkpoint
 *                 └─ refused, with file and place
 * </pre>
 *
 * <p>A record counts as done when the broker has acknowledged its article; what was not is read again by the next run, and gives the same
 * article. One record is in memory, and what the producer buffers. Not thread-safe, but for {@link #stop}.
 */
public final class ArticleImporter implements AutoCloseable {

    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Checkpoint checkpoint;
    private final ImportListener listener;
    private final Clock clock;
    private volatile boolean stopped;
    private Instant saved = Instant.MIN;

    private ArticleImporter(
            KafkaSettings kafka, String instance, Checkpoint checkpoint, ImportListener listener, Clock clock) {
        this.outbox = new Outbox(kafka, instance);
        this.checkpoint = checkpoint;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Connects when it is first used.
     *
     * @param instance name among the producers, for the broker's logs and metrics
     */
    public static ArticleImporter connect(
            KafkaSettings kafka, String instance, Checkpoint checkpoint, ImportListener listener, Clock clock) {
        return new ArticleImporter(kafka, instance, checkpoint, listener, clock);
    }

    /**
     * Imports files; of a folder those of a kind that can be imported, with all folders below, in the order of their names. Goes on where the
     * checkpoint says. When all was read, the checkpoint forgets these files: to import them again is then another import.
     *
     * @throws KafkaException when the broker or the registry cannot be reached; what was acknowledged is in the checkpoint
     */
    public ImportProgress importAll(List<Path> filesAndFolders) {
        ImportRefusals refusals = new ImportRefusals(listener);
        List<Path> files = ImportFiles.of(filesAndFolders, refusals);
        ImportCount count = new ImportCount(files.size(), size(files));
        refusals.countIn(count);
        try {
            for (Path file : files) {
                importFile(file, count, refusals);
                if (stopped) {
                    break;
                }
            }
            outbox.settleAll(checkpoint::reached);
            if (!stopped) {
                checkpoint.forget(files);
            }
            return count.progress(0);
        } finally {
            checkpoint.save();
        }
    }

    /**
     * Imports one file and remembers it as done.
     *
     * @return what became of it; not all of it when it was stopped
     */
    ImportProgress importOne(FileVersion file) {
        ImportRefusals refusals = new ImportRefusals(listener);
        ImportCount count = new ImportCount(1, file.size());
        refusals.countIn(count);
        try {
            importFile(file, count, refusals);
            outbox.settleAll(checkpoint::reached);
            return count.progress(0);
        } finally {
            checkpoint.save();
        }
    }

    /** Forgets a file that is out of the way. */
    void forget(Path file) {
        checkpoint.forget(List.of(file));
        checkpoint.save();
    }

    private void importFile(Path file, ImportCount count, ImportRefusals refusals) {
        try {
            importFile(FileVersion.of(file), count, refusals);
        } catch (IOException e) {
            refusals.accept(file, "cannot be read: " + e);
        }
    }

    private void importFile(FileVersion file, ImportCount count, ImportRefusals refusals) {
        if (checkpoint.done(file)) {
            count.resumed(file.size());
            count.ended(file.size());
            return;
        }
        FileKind kind = FileKind.ofNamed(file.path());
        long begin = checkpoint.place(file);
        try (Records records = kind.open(file.path(), begin, clock)) {
            // A compressed file has been read a little when it is open: that is not an earlier run's.
            count.resumed(begin == 0 ? 0 : records.bytesRead());
            for (Records.Item item = records.next(); item != null; item = records.next()) {
                if (interrupted()) {
                    return;
                }
                take(item, file, records.place(), count, refusals);
                listener.progress(count.progress(records.bytesRead()));
                outbox.settle(checkpoint::reached);
                saveNowAndThen();
                if (stopped && !kind.single()) {
                    return;
                }
            }
            if (interrupted()) {
                return;
            }
            outbox.mark(file, Math.max(1, records.place()), true);
        } catch (IOException e) {
            if (interrupted()) {
                return;
            }
            refusals.accept(file.path(), "cannot be read on: " + e);
        }
        count.ended(file.size());
        listener.progress(count.progress(0));
    }

    /** An interrupted thread's files are closed under it: what is read then looks damaged, and is not. */
    private boolean interrupted() {
        if (Thread.currentThread().isInterrupted()) {
            stopped = true;
            return true;
        }
        return false;
    }

    private void take(Records.Item item, FileVersion file, long place, ImportCount count, ImportRefusals refusals) {
        if (item.article() != null) {
            outbox.send(item.article(), file, place);
            count.article();
            return;
        }
        if (item.refusal() == null) {
            count.passedOver();
        } else {
            refusals.record(file.path(), FileKind.ofNamed(file.path()).single() ? null : item.at(), item.refusal());
        }
        outbox.mark(file, place, false);
    }

    private void saveNowAndThen() {
        Instant now = clock.instant();
        if (saved.plus(SAVE_EVERY).isBefore(now)) {
            checkpoint.save();
            saved = now;
        }
    }

    private static long size(List<Path> files) {
        long size = 0;
        for (Path file : files) {
            size += file.toFile().length();
        }
        return size;
    }

    /** Ends the import behind the record in hand; may be called by another thread. */
    public void stop() {
        stopped = true;
    }

    /** Whether it was stopped. */
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void close() {
        outbox.close();
    }

    /** Counts what is refused, and tells it. */
    private static final class ImportRefusals implements java.util.function.BiConsumer<Path, String> {

        private final ImportListener listener;
        private @Nullable ImportCount count;
        private int before;

        ImportRefusals(ImportListener listener) {
            this.listener = listener;
        }

        /** From now on; what was refused before is counted at once. */
        void countIn(ImportCount counting) {
            count = counting;
            for (int i = 0; i < before; i++) {
                counting.refused();
            }
        }

        @Override
        public void accept(Path file, String reason) {
            told(file, null, reason);
        }

        void record(Path file, @Nullable Long at, String reason) {
            told(file, at, reason);
        }

        private void told(Path file, @Nullable Long at, String reason) {
            if (count == null) {
                before++;
            } else {
                count.refused();
            }
            listener.refused(file, at, reason);
        }
    }
}
