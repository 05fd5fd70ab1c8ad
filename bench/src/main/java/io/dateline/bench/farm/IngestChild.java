package io.dateline.bench.farm;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.TopicLayout;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real command {@code dateline ingest} in a process of its own, which can be killed. */
final class IngestChild implements AutoCloseable {

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private IngestChild(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param heap as for -Xmx
     * @param settings further keys
     * @param log gets what it says
     */
    static IngestChild start(KafkaSettings kafka, String heap, Map<String, String> settings, Path log)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "io.dateline.app.Dateline",
                "ingest"));
        set(command, "kafka.bootstrap-servers", kafka.bootstrapServers());
        set(command, "registry.url", kafka.registryUrl());
        set(command, "topics.partitions", Integer.toString(TopicLayout.ONE_MACHINE.partitions()));
        set(command, "topics.replication", Short.toString(TopicLayout.ONE_MACHINE.replication()));
        set(command, "management.port", Integer.toString(port));
        set(command, "ingest.allowed-networks", "127.0.0.0/8");
        set(command, "ingest.contact", "https://example.org/bot");
        settings.forEach((key, value) -> set(command, key, value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new IngestChild(process, port);
    }

    private static void set(List<String> command, String key, String value) {
        command.add("--set");
        command.add(key + "=" + value);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Lines of the metrics that start so, or none while it does not answer. */
    List<String> metrics(String prefix) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Heap in use in MiB, garbage included. */
    double heap() throws InterruptedException {
        return metrics("jvm_memory_used_bytes{area=\"heap\"").stream()
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                / (1 << 20);
    }

    /** As a crash would: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
