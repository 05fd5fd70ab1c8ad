package io.dateline.stack.testing;

import io.dateline.stack.Stack;
import io.dateline.stack.StackException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The stack in the containers that {@code docker-compose.yml} names. */
final class ContainerStack implements Stack {
    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();
    private static final String POSTGRES = "postgres:18";
    private static final String APICURIO = "apicurio/apicurio-registry:3.0.9";

    private static final int REGISTRY_PORT = 8080;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final Network network;
    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;
    private final GenericContainer<?> registry;

    private ContainerStack() {
        network = Network.newNetwork();
        kafka = new KafkaContainer(KAFKA)
                .withEnv(Map.of(
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1",
                        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1"))
                .withStartupTimeout(START_TIMEOUT);
        postgres = new PostgreSQLContainer(POSTGRES)
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withDatabaseName("dateline")
                .withUsername("dateline")
                .withPassword("dateline")
                .withStartupTimeout(START_TIMEOUT);
        registry = new GenericContainer<>(APICURIO)
                .withNetwork(network)
                .withEnv(Map.of(
                        "APICURIO_STORAGE_KIND", "sql",
                        "APICURIO_STORAGE_SQL_KIND", "postgresql",
                        "APICURIO_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/registry",
                        "APICURIO_DATASOURCE_USERNAME", postgres.getUsername(),
                        "APICURIO_DATASOURCE_PASSWORD", postgres.getPassword()))
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/health/ready").forPort(REGISTRY_PORT).withStartupTimeout(START_TIMEOUT));
    }

    static Stack start() throws StackException {
        ContainerStack stack = new ContainerStack();
        try {
            Startables.deepStart(Stream.of(stack.kafka, stack.postgres)).join();
            stack.createRegistryDatabase();
            stack.registry.start();
            return stack;
        } catch (SQLException | RuntimeException e) {
            stack.close();
            throw new StackException("the containers did not start: " + e.getMessage(), e);
        }
    }

    private void createRegistryDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), databaseUser(), databasePassword());
                Statement create = connection.createStatement()) {
            create.execute("create database registry");
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s"
                .formatted(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        postgres.getDatabaseName(),
                        postgres.getUsername());
    }

    @Override
    public String databaseUser() {
        return postgres.getUsername();
    }

    @Override
    public String databasePassword() {
        return postgres.getPassword();
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
        postgres.stop();
        network.close();
    }
}
