package io.dateline.coder.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Runs {@link Conversion} in a child JVM with a heap of its own and this process's class path. */
final class ConversionProcess {
    private static final String HEAP = "-Xmx3g";
    private static final int LINES_OF_AN_ERROR = 20;

    private ConversionProcess() {}

    static void run(Path folder, ProgressListener listener) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseParallelGC",
                Conversion.class.getName(),
                folder.toString());
        // By environment, for a class path can be longer than an argument may be.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try {
            Deque<String> last = relay(process, listener);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        "converting the lexica failed (exit code " + code + "): " + String.join("\n", last));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static Deque<String> relay(Process process, ProgressListener listener) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("converting lexica")) {
                    listener.progress(line);
                }
                last.addLast(line);
                if (last.size() > LINES_OF_AN_ERROR) {
                    last.removeFirst();
                }
            }
        }
        return last;
    }
}
