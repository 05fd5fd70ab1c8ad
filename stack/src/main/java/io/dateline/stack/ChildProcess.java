package io.dateline.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server started under {@code guard.sh}, so that it ends with this JVM however that ends: shutdown hooks do not run on SIGKILL, but the kernel
 * always closes the pipe.
 */
final class ChildProcess implements AutoCloseable {
    private static final String GUARD = readGuard();

    /**
     * Where there is one, the guard gets a session of its own: a signal to the whole group of this JVM, SIGKILL included, would otherwise end the
     * guards before their servers, and leave these behind.
     */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final StackPart part;
    private final Process guard;
    private final Path log;
    private final Duration grace;

    private ChildProcess(StackPart part, Process guard, Path log, Duration grace) {
        this.part = part;
        this.guard = guard;
        this.log = log;
        this.grace = grace;
    }

    /**
     * What to run and how to end it.
     *
     * @param stopSignal name without SIG
     * @param grace      from the signal to SIGKILL; rounded down to whole seconds
     */
    record Command(List<String> line, Map<String, String> environment, String stopSignal, Duration grace) {}

    static ChildProcess start(StackPart part, DataFolder folder, Command command) throws StackException {
        Path pidFile = folder.pidFile(part);
        try {
            Path log = folder.log(part);
            List<String> line = new ArrayList<>();
            if (Files.isExecutable(SETSID)) {
                line.add(SETSID.toString());
            }
            line.addAll(List.of(
                    "/bin/sh",
                    "-c",
                    GUARD,
                    "guard",
                    pidFile.toString(),
                    command.stopSignal(),
                    Long.toString(command.grace().toSeconds())));
            line.addAll(command.line());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(command.environment());
            return new ChildProcess(part, builder.start(), log, command.grace());
        } catch (IOException e) {
            throw new StackException("the %s could not be run: %s".formatted(part.label(), e.getMessage()), e);
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    ProcessHandle guard() {
        return guard.toHandle();
    }

    /** Completed when the server has ended, by itself or stopped. */
    CompletableFuture<Process> onExit() {
        return guard.onExit();
    }

    /** The last lines that the server printed, for a message; says so when there are none. */
    String tail() {
        return LogTail.of(log);
    }

    /** Has the server stopped and waits for its end. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
        } catch (IOException ignored) {
            // The guard has ended already; its pipe is as closed as it can be.
        }
        awaitEnd();
    }

    private void awaitEnd() {
        boolean interrupted = false;
        try {
            long end = System.nanoTime() + grace.plusSeconds(5).toNanos();
            while (guard.isAlive() && System.nanoTime() < end) {
                try {
                    guard.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // Leaving now would let the caller unlock a folder that a server still writes to.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String readGuard() {
        try (InputStream in = ChildProcess.class.getResourceAsStream("guard.sh")) {
            if (in == null) {
                throw new IllegalStateException("guard.sh is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return part.label() + " under process " + guard.pid();
    }
}
