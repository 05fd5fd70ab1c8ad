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
    /** How long a broker may be silent before its controller gives it up: a machine at its limit must not fence its own. */
    private static final Duration SESSION = Duration.ofSeconds(30);

    /** As long as Kafka itself would wait: many logs on a busy disk take their time. */
    private static final Duration CLOSE = Duration.ofMinutes(5);

    /** One that cannot write any more never ends by itself. */
    private static final Duration CLOSE_ON_FULL_DISK = Duration.ofSeconds(30);

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Formats the folder if it is new, and returns when clients are served. */
    static Broker start(Path folder, int port, int controllerPort, Duration timeout) throws StackException {
        Properties properties = properties(folder, port, controllerPort);
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
            } else if (KilledBroker.isIn(folder)) {
                KilledBroker.giveUp(controller(folder, controllerPort), timeout);
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
        close(false);
    }

    /** @param diskFull whether it may be unable to write: it is left behind sooner then, and its next start finds out what it has */
    void close(boolean diskFull) {
        Ending.await("broker", server::shutdown, diskFull ? CLOSE_ON_FULL_DISK : CLOSE);
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

    /** The node as a controller alone. */
    private static Properties controller(Path folder, int port) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + port,
                "listeners", "CONTROLLER://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.toString()));
        return properties;
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = controller(folder, controllerPort);
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                // Topics come from the catalogue; one made by a typing error would have the wrong partitions for ever.
                "auto.create.topics.enable",
                "false"));
        // One node holds every replica there is.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        properties.put("broker.session.timeout.ms", Long.toString(SESSION.toMillis()));
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
