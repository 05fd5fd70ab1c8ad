package io.dateline.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker and its controller in this JVM, as one KRaft node on loopback. */
final class Broker implements AutoCloseable {
    private static final Duration SESSION = Duration.ofSeconds(6);
    /** Never started again on the same data, but on machines that run many builds at once. */
    private static final Duration THROWAWAY_SESSION = Duration.ofSeconds(30);

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Formats the folder if it is new, and returns when clients are served.
     *
     * @param throwaway whether nobody will start a broker on this folder again
     */
    static Broker start(Path folder, int port, int controllerPort, Duration timeout, boolean throwaway)
            throws StackException {
        Properties properties = properties(folder, port, controllerPort, throwaway);
        properties.put("server.max.startup.time.ms", Long.toString(timeout.toMillis()));
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("server.properties");
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                properties.store(writer, "Written at each start; editing has no effect.");
            }
            // Kafka ends the JVM on a fatal error. While it starts, its caller shall hear of it instead.
            Exit.setExitProcedure((status, message) -> failed(status, message));
            Exit.setHaltProcedure((status, message) -> failed(status, message));
            if (!Files.exists(folder.resolve("meta.properties"))) {
                format(file);
            }
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            return new Broker(server, port);
        } catch (IOException | RuntimeException e) {
            throw new StackException("the broker did not start in %s: %s".formatted(folder, e.getMessage()), e);
        } finally {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static void failed(int status, String message) {
        throw new IllegalStateException("Kafka gave up with status %d: %s".formatted(status, message));
    }

    private static void format(Path file) throws StackException {
        var output = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--ignore-formatted", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
        };
        int status = StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new StackException(
                    "the broker's folder could not be formatted: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private static Properties properties(Path folder, int port, int controllerPort, boolean throwaway) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.toString(),
                // Topics come from the catalogue; one made by a typing error would have the wrong partitions for ever.
                "auto.create.topics.enable", "false"));
        // One node holds every replica there is.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // After a kill the new broker waits until the controller gives up the old one: for one session. Shorter than
        // Kafka's
        // 9 s for the sake of that restart; much shorter, and a machine at its limit fences its own broker.
        Duration session = throwaway ? THROWAWAY_SESSION : SESSION;
        properties.putAll(Map.of(
                "broker.session.timeout.ms",
                Long.toString(session.toMillis()),
                "broker.heartbeat.interval.ms",
                "1000"));
        // A machine of two cores: fewer partitions and threads, less memory for the cleaner; groups form at once.
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.num.partitions", "8",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)));
        return properties;
    }
}
