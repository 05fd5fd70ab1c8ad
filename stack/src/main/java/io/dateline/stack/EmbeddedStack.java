package io.dateline.stack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The whole stack on this machine, in one data folder. The broker is in this JVM, so that at most one of these can be open in a JVM at a time;
 * database and registry are its children and end with it, however it ends.
 */
public final class EmbeddedStack implements Stack {
    private static final Duration DISK_LOOK = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Broker broker;
    private final Database database;
    private final Registry registry;
    private final AtomicReference<DiskWatch> disk = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedStack(DataFolder folder, Broker broker, Database database, Registry registry) {
        this.folder = folder;
        this.broker = broker;
        this.database = database;
        this.registry = registry;
    }

    /**
     * Starts everything and returns when all three answer. Nothing is left running when it fails.
     *
     * @throws StackException with what to do: folder in use, port in use, disk full, registry not unpacked, a part that does not come up
     */
    public static EmbeddedStack start(StackConfig config, StackListener progress) throws StackException {
        return new StackStart(config, progress).run();
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl(Database.DATELINE);
    }

    @Override
    public String databaseUser() {
        return Database.USER;
    }

    @Override
    public String databasePassword() {
        return database.password();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            DiskWatch watch = disk.get();
            boolean diskFull = watch != null && watch.full();
            if (watch != null) {
                watch.close();
            }
            // The registry before the database that it writes to; the folder when nothing writes any more.
            registry.close();
            try {
                broker.close(diskFull);
            } finally {
                database.close();
                folder.close();
            }
        }
    }

    /** Tells of children that end before {@link #close} does, and of a disk that runs full. */
    EmbeddedStack watch(StackListener listener) {
        disk.set(new DiskWatch(folder.root(), folder::freeBytes, listener).start(DISK_LOOK));
        watch(listener, StackPart.DATABASE, database.process());
        watch(listener, StackPart.REGISTRY, registry.process());
        return this;
    }

    private void watch(StackListener listener, StackPart part, ChildProcess process) {
        var unused = process.onExit().thenAccept(ended -> {
            if (!closed.get()) {
                listener.lost(part, "it ended with status %d; %s".formatted(ended.exitValue(), process.tail()));
            }
        });
    }
}
