package io.dateline.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * The server of a start that was killed: the lock of its folder is free at once, while its guard still stops it. Only after that is the folder ours.
 */
final class Orphan {
    private static final Set<String> SERVERS = Set.of("initdb", "postgres", "java");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

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
            if (orphan != null && isServer(orphan)) {
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

    /** Process ids are used again: only one of these programs can be what we once started. */
    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
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
