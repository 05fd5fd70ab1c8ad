package io.dateline.stack.testing;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.stack.Stack;
import io.dateline.stack.StackException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One stack for all integration tests of a JVM: started when the first test asks, closed when the JVM ends, its data removed. The system property
 * {@code stack} chooses {@code embedded} (the default) or {@code containers}. Because it is shared, each test class works under a topic prefix and
 * in a database of its own. Thread-safe.
 */
public final class TestStack {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    /** Containers may outlive a test run (Testcontainers can keep them); a counter alone would meet its own topics again. */
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private static @Nullable Stack shared;

    private TestStack() {}

    /**
     * The stack; the first call starts it and takes some seconds.
     *
     * @throws IllegalStateException when it does not start, with what to do
     */
    public static synchronized Stack shared() {
        Stack stack = shared;
        if (stack == null) {
            stack = start(System.getProperty("stack", "embedded"));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "test-stack-close"));
            shared = stack;
        }
        return stack;
    }

    /** A topic prefix that nobody else uses, fit for {@code topics.prefix}. */
    public static String freshPrefix() {
        return "test-" + RUN + "-" + COUNTER.incrementAndGet();
    }

    /** How to reach the shared stack's broker and registry under a prefix of its own, with all topics and schemas made as on one machine. */
    public static KafkaSettings freshTopics() {
        Stack stack = shared();
        KafkaSettings kafka = new KafkaSettings(stack.bootstrapServers(), stack.registryUrl(), freshPrefix());
        makeTopics(kafka);
        return kafka;
    }

    /** Makes the topics that are missing. */
    public static void makeTopics(KafkaSettings kafka) {
        try (TopicAdministration topics = TopicAdministration.connect(kafka, TopicLayout.ONE_MACHINE)) {
            topics.apply();
        }
    }

    /** JDBC address, with the user, of a new and empty database; its user and password are those of {@link #shared()}. */
    public static String freshDatabase() {
        Stack stack = shared();
        String name = "test_" + RUN + "_" + COUNTER.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database: " + e.getMessage(), e);
        }
        return stack.jdbcUrl().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
    }

    private static Stack start(String kind) {
        try {
            return switch (kind) {
                case "embedded" -> ThrowawayStack.start();
                case "containers" -> ContainerStack.start();
                default ->
                    throw new IllegalStateException(
                            "stack is \"" + kind + "\": give -Dstack=embedded or -Dstack=containers");
            };
        } catch (StackException e) {
            throw new IllegalStateException("the test stack did not start: " + e.getMessage(), e);
        }
    }
}
