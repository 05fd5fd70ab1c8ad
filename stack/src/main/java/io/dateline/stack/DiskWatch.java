package io.dateline.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when the disk of a data folder runs full. A broker that cannot write gives its folder up and does not come back when there is space
 * again; so it is better to stop while all can still write.
 */
final class DiskWatch implements AutoCloseable {

    /** Below this a next start is refused. */
    static final long LOW_BYTES = DataFolder.LEAST_FREE_BYTES;

    /** Warned again only when there was so much in between: a database frees and takes files all the time. */
    static final long ENOUGH_BYTES = LOW_BYTES + (128L << 20);

    /** Enough to end in order: the database's checkpoint, the broker's last segments. */
    static final long LEAST_BYTES = 128L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final Path folder;
    private final LongSupplier freeBytes;
    private final StackListener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "disk-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean low;
    private volatile boolean told;

    DiskWatch(Path folder, LongSupplier freeBytes, StackListener listener) {
        this.folder = folder;
        this.freeBytes = freeBytes;
        this.listener = listener;
    }

    /** Looks every so often from now on. */
    DiskWatch start(Duration every) {
        var unused = timer.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void look() {
        long free = freeBytes.getAsLong();
        if (free < LOW_BYTES && !low) {
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("mebibytesLeft", free >> 20)
                    .addKeyValue("stopsBelow", LEAST_BYTES >> 20)
                    .log("the disk runs full");
        }
        low = free < (low ? ENOUGH_BYTES : LOW_BYTES);
        if (free < LEAST_BYTES && !told) {
            told = true;
            listener.diskFull(
                    "the disk of data folder %s has %d MiB left: free some (a start needs %d MiB), then start again"
                            .formatted(folder, free >> 20, DataFolder.LEAST_FREE_BYTES >> 20));
        }
    }

    /** Whether there is, or was when that was told, too little to write on. From any thread. */
    boolean full() {
        return told || freeBytes.getAsLong() < LEAST_BYTES;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
