package io.dateline.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's folder of data, before there is a server. */
final class Cluster {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);

    private Cluster() {}

    /** Under another name first: a cluster whose making was interrupted looks like a good one, but does not start. */
    static void make(Path binaries, DataFolder folder) throws StackException {
        Path draft = folder.database().resolveSibling("database.unfinished");
        try {
            Folders.deleteIfExists(draft);
            initdb(binaries, folder, draft);
            Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("the database could not be made in %s: %s".formatted(folder.database(), e), e);
        }
    }

    private static void initdb(Path binaries, DataFolder folder, Path target) throws StackException {
        List<String> line = new ArrayList<>(asOrdinaryUser());
        line.add(binaries.resolve("bin/initdb").toString());
        line.addAll(List.of("-D", target.toString(), "-U", Database.USER, "-E", "UTF8", "--locale=C"));
        line.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + folder.databasePassword()));
        // Guarded as the server is: left alone by a killed parent, it would write on while the next start clears up.
        var command = new ChildProcess.Command(line, Map.of(), "TERM", STOP_GRACE);
        try (ChildProcess initdb = ChildProcess.start(StackPart.DATABASE, folder, command)) {
            int status =
                    initdb.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS).exitValue();
            if (status != 0) {
                throw new StackException("PostgreSQL's initdb failed%s; %s".formatted(hintForRoot(), initdb.tail()));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("PostgreSQL's initdb did not end: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the database was made", e);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still the owner of its files. */
    static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static String hintForRoot() {
        return isRoot()
                ? ". PostgreSQL does not run as root, and here root may not make a user namespace: start as another user"
                : "";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
