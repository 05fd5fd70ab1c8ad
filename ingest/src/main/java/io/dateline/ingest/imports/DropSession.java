package io.dateline.ingest.imports;

import io.dateline.ingest.kafka.Session;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through a folder, file by file, for as long as it holds the folder's lock. One thread owns it. */
final class DropSession implements Session {

    private static final Logger LOG = LoggerFactory.getLogger(DropSession.class);
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".filepart", ".crdownload");
    private static final String STATE = ".dateline";
    private static final long STEP_MILLIS = 100;

    private final DropConfig config;
    private final Path state;
    private final Clock clock;
    private final Refusals refusals = new Refusals();
    private final ArticleImporter importer;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;
    private Instant nextLook = Instant.MIN;

    DropSession(DropConfig config, KafkaSettings kafka, String instance, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.state = config.folder().resolve(STATE);
        this.importer = ArticleImporter.connect(
                kafka, instance + "-drop", Checkpoint.in(state.resolve("checkpoint.json")), refusals, clock);
    }

    @Override
    public void open() {
        try {
            Files.createDirectories(config.folder().resolve("done"));
            Files.createDirectories(config.folder().resolve("failed"));
            Files.createDirectories(state);
            lockFile = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + config.folder() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void step() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook) || !locked()) {
            rest();
            return;
        }
        Path file = next();
        if (file == null) {
            nextLook = now.plus(config.interval());
            return;
        }
        try {
            work(file);
        } catch (NoSuchFileException e) {
            LOG.atInfo().addKeyValue("file", file.getFileName()).log("file taken away before it was imported");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot work on " + file + ": " + e.getMessage(), e);
        }
    }

    private boolean locked() {
        FileChannel channel = lockFile;
        try {
            if (lock == null && channel != null) {
                lock = channel.tryLock();
            }
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the folder " + config.folder(), e);
        }
        return lock != null;
    }

    /** The first file by name, or null. */
    private @Nullable Path next() {
        try (Stream<Path> files = Files.list(config.folder())) {
            return files.filter(DropSession::isReady).sorted().findFirst().orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + config.folder(), e);
        }
    }

    private static boolean isReady(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void work(Path file) throws IOException {
        refusals.clear();
        FileVersion version = FileVersion.of(file);
        ImportProgress result = importer.importOne(version);
        if (importer.stopped() && result.files() == 0) {
            return;
        }
        if (!version.isCurrent()) {
            // What stands there now was not read: the next look takes it from its beginning.
            importer.forget(file);
            LOG.atInfo()
                    .addKeyValue("file", file.getFileName())
                    .log("file changed or taken away while it was imported");
            return;
        }
        boolean failed = result.articles() == 0 && result.resumedBytes() == 0 && result.refused() > 0;
        if (result.refused() > 0) {
            Path reasons = target(failed ? "failed" : "done", file.getFileName() + ".reason");
            Files.writeString(reasons, refusals.text(), StandardCharsets.UTF_8);
        }
        Files.move(
                file,
                target(failed ? "failed" : "done", String.valueOf(file.getFileName())),
                StandardCopyOption.ATOMIC_MOVE);
        importer.forget(file);
        LOG.atInfo()
                .addKeyValue("file", file.getFileName())
                .addKeyValue("articles", result.articles())
                .addKeyValue("refused", result.refused())
                .log("file imported");
    }

    /** A name that is free: a file of the same name may have come before. */
    private Path target(String folder, String name) {
        Path target = config.folder().resolve(folder).resolve(name);
        return Files.exists(target) ? target.resolveSibling(clock.instant().toEpochMilli() + "-" + name) : target;
    }

    /** Ends the work behind the record in hand; may be called by another thread. */
    void stop() {
        importer.stop();
    }

    private void rest() {
        try {
            Thread.sleep(Math.min(STEP_MILLIS, config.interval().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Health health() {
        return Health.ready(
                lock == null
                        ? "drop folder: another process works on it"
                        : "drop folder: " + config.folder() + " is watched");
    }

    @Override
    public void close() {
        try {
            importer.close();
        } finally {
            // Even when the producer could not be awaited: the next session needs the lock.
            unlock();
        }
    }

    private void unlock() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("lock file");
        }
    }

    /** The words of a reason file; so many at most. */
    private static final class Refusals implements ImportListener {

        private static final int MOST = 1_000;

        private final StringBuilder text = new StringBuilder();
        private int lines;

        void clear() {
            text.setLength(0);
            lines = 0;
        }

        @Override
        public void refused(Path file, @Nullable Long at, String reason) {
            if (++lines <= MOST) {
                text.append(at == null ? "" : "at byte " + at + ": ")
                        .append(reason)
                        .append('\n');
            }
        }

        String text() {
            return lines > MOST ? text + "and " + (lines - MOST) + " more\n" : text.toString();
        }
    }
}
