package io.dateline.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start an {@link EmbeddedStack}.
 *
 * @param dataDirectory keeps broker log, database, registry and child logs over restarts; made if missing; one running stack at a time
 * @param home          the folder that holds {@code apicurio/}; PostgreSQL's binaries are unpacked beside it once, or into the data folder
 *                      when this one cannot be written
 * @param brokerPort    loopback port of the broker, 1024 to 65535; 0 takes a free one
 * @param registryPort  loopback port of the registry, likewise
 * @param databasePort  loopback port of the database, likewise
 * @param startTimeout  for each part, until it answers; 1 s or more, 60 s by default
 * @param throwaway     true lets the database lose data in a power cut (fsync off): for tests only
 */
public record StackConfig(
        Path dataDirectory,
        Path home,
        int brokerPort,
        int registryPort,
        int databasePort,
        Duration startTimeout,
        boolean throwaway) {

    /** The file in the data folder with the password of the database; only its owner can read it. */
    public static final String PASSWORD_FILE = "database.password";

    private static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(60);

    public StackConfig {
        List<String> errors = new ArrayList<>();
        checkPort("broker port", brokerPort, errors);
        checkPort("registry port", registryPort, errors);
        checkPort("database port", databasePort, errors);
        checkDifferent("broker port", brokerPort, "registry port", registryPort, errors);
        checkDifferent("broker port", brokerPort, "database port", databasePort, errors);
        checkDifferent("registry port", registryPort, "database port", databasePort, errors);
        if (startTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            errors.add("start timeout is " + startTimeout + ": give at least PT1S");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** Free ports, data that last, a minute for each part to start. */
    public static StackConfig of(Path dataDirectory, Path home) {
        return new StackConfig(dataDirectory, home, 0, 0, 0, DEFAULT_START_TIMEOUT, false);
    }

    /** The same with these ports; 0 takes a free one. */
    public StackConfig withPorts(int broker, int registry, int database) {
        return new StackConfig(dataDirectory, home, broker, registry, database, startTimeout, throwaway);
    }

    /** The same with another time for each part to start. */
    public StackConfig withStartTimeout(Duration timeout) {
        return new StackConfig(dataDirectory, home, brokerPort, registryPort, databasePort, timeout, throwaway);
    }

    /** The same for data that nobody will miss. */
    public StackConfig asThrowaway() {
        return new StackConfig(dataDirectory, home, brokerPort, registryPort, databasePort, startTimeout, true);
    }

    private static void checkPort(String key, int port, List<String> errors) {
        if (port != 0 && (port < 1024 || port > 65535)) {
            errors.add(key + " is " + port + ": give 1024 to 65535, or 0 for a free one");
        }
    }

    private static void checkDifferent(String key, int port, String otherKey, int other, List<String> errors) {
        if (port != 0 && port == other) {
            errors.add(key + " and " + otherKey + " are both " + port + ": give each its own, or 0 for a free one");
        }
    }
}
