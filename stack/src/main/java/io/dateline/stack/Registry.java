package io.dateline.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Apicurio Registry in a JVM of its own, with its schemas in PostgreSQL, so that their ids stay the same over restarts. */
final class Registry implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

    private final ChildProcess process;
    private final int port;

    private Registry(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static Registry start(StackConfig config, DataFolder folder, int port, Database database) throws StackException {
        Path runner = runner(config.home());
        ChildProcess process = ChildProcess.start(StackPart.REGISTRY, folder, command(runner, port, database));
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();
            HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health/ready".formatted(port)))
                    .timeout(PROBE_TIMEOUT)
                    .build();
            Waiting.untilReady(StackPart.REGISTRY, process, config.startTimeout(), () -> answers(client, probe));
            return new Registry(process, port);
        } catch (StackException e) {
            process.close();
            throw e;
        }
    }

    /** Fails before anything is started when the registry's files are not there. */
    static Path runner(Path home) throws StackException {
        Path folder = home.resolve("apicurio");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("apicurio-registry-app-.*-runner\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(folder, "it holds no apicurio-registry-app-*-runner.jar", null));
        } catch (IOException e) {
            throw missing(folder, "it cannot be read", e);
        }
    }

    String url() {
        return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(port);
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static ChildProcess.Command command(Path runner, int port, Database database) {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Measured: the first tier alone starts in 2 s, and a registry of some dozen schemas never gets hot.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                runner.toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("APICURIO_STORAGE_KIND", "sql");
        environment.put("APICURIO_STORAGE_SQL_KIND", "postgresql");
        environment.put("APICURIO_DATASOURCE_URL", database.jdbcUrl(Database.REGISTRY));
        environment.put("APICURIO_DATASOURCE_USERNAME", Database.USER);
        // In the environment, which only this user can read; a command line is shown to everyone.
        environment.put("APICURIO_DATASOURCE_PASSWORD", database.password());
        return new ChildProcess.Command(line, environment, "TERM", STOP_GRACE);
    }

    private static boolean answers(HttpClient client, HttpRequest probe) {
        try {
            return client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static StackException missing(Path folder, String what, @Nullable IOException cause) {
        return new StackException(
                "Apicurio Registry is not in %s: %s. Build Dateline (its module stack unpacks the registry), or name the right home"
                        .formatted(folder, what),
                cause);
    }
}
