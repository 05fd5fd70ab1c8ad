package io.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The database: opened, migrated, written by the sink and read by the console. Thread-safe.
 *
 * <p>Every call may throw a {@link RuntimeException} of the driver's; {@link StoreErrors} tells bad data from a database that is out of
 * reach.
 */
public final class Store implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:io/dateline/store/migrations";

    // Longer than the slowest query, shorter than anybody's patience.
    private static final String ANSWER_SECONDS = "60";

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Store(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi =
                Jdbi.create(pool).registerArrayType(String.class, "text").registerArrayType(Integer.class, "integer");
    }

    /**
     * Connects and brings the tables up to date. Several processes may do so at once: one migrates, the others wait.
     *
     * @throws DatabaseUnreachableException when no connection can be had
     * @throws RuntimeException when its tables are of a later version
     */
    public static Store open(DatabaseSettings settings) {
        HikariDataSource pool = connect(settings);
        try {
            Flyway.configure(Store.class.getClassLoader())
                    // A connection of its own: a migration may take longer than any answer should.
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Store(pool);
    }

    private static HikariDataSource connect(DatabaseSettings settings) {
        try {
            return new HikariDataSource(poolConfig(settings));
        } catch (HikariPool.PoolInitializationException e) {
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new DatabaseUnreachableException(
                    "cannot connect to the database " + settings.address() + " as " + settings.user() + ": " + cause
                            + "; start it, or check database.url, database.user and database.password",
                    e);
        }
    }

    private static HikariConfig poolConfig(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("dateline-store");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.maxConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "dateline");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Or a server that vanishes without a word holds its caller for ever.
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /** Runs the work in one transaction, which is rolled back when the work throws. */
    public <T> T transaction(Function<Writes, T> work) {
        return jdbi.inTransaction(handle -> work.apply(new Writes(handle)));
    }

    public Events events() {
        return new Events(jdbi);
    }

    public Articles articles() {
        return new Articles(jdbi);
    }

    /** @param silence least time without a new entry that counts as silence, {@code ingest.silence} */
    public Feeds feeds(Duration silence) {
        return new Feeds(jdbi, silence);
    }

    public Summaries summaries() {
        return new Summaries(jdbi);
    }

    /** Whether the database answers; waits for a connection as long as the settings allow. Never throws. */
    public boolean reachable() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("SELECT true").mapTo(Boolean.class).one());
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
