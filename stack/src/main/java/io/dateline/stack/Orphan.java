package io.dateline.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The server of a start that was killed: the lock of its folder is free at once, while its guard still stops it. Only after that is the folder ours.
 */
final class Orphan {
    private static final Set<String> SERVERS = Set.of("initdb", "postgres", "java");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    // Start times are counted from the boot in ticks, time stamps of files by the clock.
    private static final Duration CLOCKS = Duration.ofSeconds(10);

    private Orphan() {}

    /** Returns when no server of an earlier start runs on the folder. */
    static void await(StackPart part, DataFolder folder) throws StackException {
        Path pidFile = folder.pidFile(part);
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            String text = Files.readString(pidFile).strip();
            ProcessHandle orphan = text.isEmpty()
                    ? null
                    : ProcessHandle.of(Long.parseLong(text)).orElse(null);
            Instant written = Files.getLastModifiedTime(pidFile).toInstant();
            if (orphan != null && !orphan.equals(ProcessHandle.current()) && isServer(orphan, written)) {
                awaitEnd(
                        orphan,
                        "the %s of an earlier run still runs as process %d: end it with kill %d and start again"
                                .formatted(part.label(), orphan.pid(), orphan.pid()));
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException e) {
            throw new StackException(
                    "%s cannot be read: %s; delete it if no %s runs".formatted(pidFile, e.getMessage(), part.label()),
                    e);
        }
    }

    /**
     * Process ids are used again: only one of these programs, started before its id was written down, can be what we once started.
     *
     * @param written when the id was written
     */
    static boolean isServer(ProcessHandle process, Instant written) {
        Instant latestStart = written.plus(CLOCKS);
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(latestStart))
                        .orElse(true)
                && process.info()
                        .command()
                        .map(command ->
                                SERVERS.contains(Path.of(command).getFileName().toString()))
                        .orElse(false);
    }

    private static void awaitEnd(ProcessHandle process, String otherwise) throws StackException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                throw new StackException(otherwise);
            }
            Waiting.pause();
        }
    }
}
