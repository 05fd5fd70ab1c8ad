package io.dateline.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own with a stack in it, to be killed. */
record StackFork(Process jvm, String bootstrapServers, String registryUrl, String jdbcUrl, String password)
        implements AutoCloseable {

    static StackFork start(Path data, Path home) throws IOException {
        Process jvm = new ProcessBuilder(command(data, home))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith("READY ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the forked stack ended before it was ready");
        }
        String[] words = line.split(" ");
        return new StackFork(jvm, words[1], words[2], words[3], words[4]);
    }

    /** Begins a start in a process group of its own, and does not wait for it. */
    static Process beginInOwnGroup(Path data, Path home) throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command(data, home));
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> command(Path data, Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StackMain.class.getName(),
                data.toString(),
                home.toString());
    }

    /** Every process below the JVM: guards, their watchers, the servers and the servers' own children. */
    List<ProcessHandle> descendants() {
        return jvm.descendants().toList();
    }

    /** The servers' process ids as their guards wrote them. */
    static List<ProcessHandle> servers(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            return files.map(StackFork::read)
                    .map(ProcessHandle::of)
                    .flatMap(java.util.Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long read(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jvm.destroyForcibly();
    }
}
