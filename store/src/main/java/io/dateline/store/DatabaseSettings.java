package io.dateline.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to reach the database.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param user role that owns the tables
 * @param password may be empty when the server trusts the role
 * @param maxConnections connections held at most, 1 to 100; {@value #DEFAULT_CONNECTIONS} by default
 * @param connectTimeout how long to wait for a connection before an error, 250 ms at least; 5 s by default
 */
public record DatabaseSettings(String url, String user, String password, int maxConnections, Duration connectTimeout) {

    public static final int DEFAULT_CONNECTIONS = 8;
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

    // The pool takes no shorter wait.
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(250);
    private static final int MOST_CONNECTIONS = 100;

    public DatabaseSettings {
        List<String> errors = new ArrayList<>();
        if (!url.startsWith("jdbc:postgresql:")) {
            errors.add("database.url is \"" + url + "\": give jdbc:postgresql://host:port/database");
        }
        if (user.isBlank()) {
            errors.add("database.user is empty: give the role that owns the tables");
        }
        if (maxConnections < 1 || maxConnections > MOST_CONNECTIONS) {
            errors.add("database.max-connections is " + maxConnections + ": give 1 to " + MOST_CONNECTIONS);
        }
        if (connectTimeout.compareTo(LEAST_TIMEOUT) < 0) {
            errors.add("database.connect-timeout is " + connectTimeout + ": give at least " + LEAST_TIMEOUT);
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    public DatabaseSettings(String url, String user, String password) {
        this(url, user, password, DEFAULT_CONNECTIONS, DEFAULT_CONNECT_TIMEOUT);
    }

    /** The url without its parameters, of which one may be a password. */
    String address() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + address() + ", user " + user + "]";
    }
}
