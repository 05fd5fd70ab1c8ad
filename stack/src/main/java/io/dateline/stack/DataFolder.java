package io.dateline.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one stack, locked for as long as this object is open:
 *
 * <pre>
 * stack.lock          who has it
 * broker/             the broker's log and metadata
 * database/           PostgreSQL's cluster: Dateline's tables and the registry's schemas
 * database.password   made at the first start, readable by the owner only
 * logs/               what the children print
 * run/                process ids of the children that run
 * </pre>
 */
final class DataFolder implements AutoCloseable {
    /** A start writes about 150 MiB (write-ahead log and empty databases); below this the first articles would fill the disk. */
    static final long LEAST_FREE_BYTES = 512L << 20;

    private static final long LOG_ROTATED_ABOVE_BYTES = 16L << 20;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder if it is missing and locks it. The system frees the lock when the process dies, however it dies. */
    static DataFolder open(Path root) throws StackException {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("run"));
            Path lockFile = root.resolve("stack.lock");
            channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StackException("data folder %s is in use (%s): stop that process, or choose another folder"
                        .formatted(root, Files.readString(lockFile).strip().replace('\n', ',')));
            }
            checkSpace(root);
            String owner = "process %d%nsince %s%n"
                    .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(false);
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StackException("data folder %s cannot be used: %s".formatted(root, e), e);
        } catch (StackException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    Path root() {
        return root;
    }

    /** Bytes that this process may still write to its disk; more than enough while that cannot be found out. */
    long freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path database() {
        return root.resolve("database");
    }

    Path databasePassword() {
        return root.resolve(StackConfig.PASSWORD_FILE);
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path pidFile(StackPart part) {
        return root.resolve("run").resolve(part.label() + ".pid");
    }

    /** The log of a child, to be appended to; one older generation is kept. */
    Path log(StackPart part) throws IOException {
        Path log = root.resolve("logs").resolve(part.label() + ".log");
        if (Files.exists(log) && Files.size(log) > LOG_ROTATED_ABOVE_BYTES) {
            Files.move(log, log.resolveSibling(part.label() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock dies with the process in any case; nothing that a caller could do.
            closeQuietly(channel);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkSpace(Path root) throws IOException, StackException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StackException(
                    "the disk of data folder %s has %d MiB left, a start needs %d: free some, or choose another folder"
                            .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // Only ever called on the way out with a better error.
            }
        }
    }
}
