package io.dateline.stack;

/**
 * What Dateline needs to run: a broker, a schema registry and a database. Everything is ready when one of these exists. Thread-safe.
 */
public interface Stack extends AutoCloseable {

    /** Host and port of the broker, as in {@code bootstrap.servers}. */
    String bootstrapServers();

    /** Base address of the Confluent-compatible API of the registry, as in {@code schema.registry.url}; without a slash at the end. */
    String registryUrl();

    /** JDBC address of Dateline's database, with the user but without the password. */
    String jdbcUrl();

    /** The user that owns Dateline's database; it may create further databases. */
    String databaseUser();

    /** Password of {@link #databaseUser()}. */
    String databasePassword();

    /** Stops everything in order and returns when no process is left. A second call does nothing. */
    @Override
    void close();
}
