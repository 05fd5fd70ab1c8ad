package io.dateline.stack;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of the embedded stack:
 *
 * <pre>
 *   lock folder ── ports ─┬─ broker (in this JVM) ───────────────────┬─ stack
 *                         └─ database (child) ── registry (child) ──┘
 * </pre>
 */
final class StackStart {
    private static final Logger LOG = LoggerFactory.getLogger(StackStart.class);

    private final StackConfig config;
    private final StackListener progress;
    /** What to close, newest first, should another part fail. */
    private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();

    StackStart(StackConfig config, StackListener progress) {
        this.config = config;
        this.progress = progress;
    }

    EmbeddedStack run() throws StackException {
        Registry.runner(config.home());
        DataFolder folder = DataFolder.open(config.dataDirectory());
        started.push(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2, StackStart::thread);
        try {
            // A server of a killed predecessor may still hold its port while its guard stops it.
            Orphan.await(StackPart.REGISTRY, folder);
            Orphan.await(StackPart.DATABASE, folder);
            Ports ports = new Ports();
            int brokerPort = ports.take(StackPart.BROKER, config.brokerPort());
            int databasePort = ports.take(StackPart.DATABASE, config.databasePort());
            int registryPort = ports.take(StackPart.REGISTRY, config.registryPort());
            int controllerPort = ports.another();

            Future<Broker> broker = threads.submit(() -> part(
                    StackPart.BROKER,
                    () -> Broker.start(folder.broker(), brokerPort, controllerPort, config.startTimeout())));
            Future<Children> children = threads.submit(() -> {
                Database database = part(StackPart.DATABASE, () -> Database.start(config, folder, databasePort));
                Registry registry =
                        part(StackPart.REGISTRY, () -> Registry.start(config, folder, registryPort, database));
                return new Children(database, registry);
            });
            // Both are waited for even if one fails: only then is it known what has to be closed.
            Outcome<Children> ready = Outcome.of(children);
            Outcome<Broker> serving = Outcome.of(broker);
            return new EmbeddedStack(
                            folder,
                            serving.orThrow(),
                            ready.orThrow().database(),
                            ready.orThrow().registry())
                    .watch(progress);
        } catch (StackException | RuntimeException e) {
            closeStarted();
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    private record Children(Database database, Registry registry) {}

    private record Outcome<T>(@Nullable T value, @Nullable StackException failure) {

        static <T> Outcome<T> of(Future<T> future) {
            try {
                return new Outcome<>(future.get(), null);
            } catch (ExecutionException e) {
                return new Outcome<>(
                        null,
                        e.getCause() instanceof StackException failure
                                ? failure
                                : new StackException("the stack did not start: " + e.getCause(), e.getCause()));
            } catch (InterruptedException e) {
                future.cancel(true);
                Thread.currentThread().interrupt();
                return new Outcome<>(null, new StackException("interrupted while the stack was starting", e));
            }
        }

        T orThrow() throws StackException {
            if (value == null) {
                throw failure == null ? new StackException("a part of the stack gave no result") : failure;
            }
            return value;
        }
    }

    private <T extends AutoCloseable> T part(StackPart part, Callable<T> start) throws Exception {
        progress.starting(part);
        long begin = System.nanoTime();
        T server = start.call();
        started.push(server);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.atInfo().addKeyValue("part", part.label()).addKeyValue("took", took).log("ready");
        progress.ready(part, took);
        return server;
    }

    private void closeStarted() {
        for (AutoCloseable server : started) {
            try {
                server.close();
            } catch (Exception e) {
                LOG.atWarn().addKeyValue("server", server).setCause(e).log("not closed after a failed start");
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "stack-start");
        // A broker that hangs in its start cannot be interrupted; it must not hold the JVM.
        thread.setDaemon(true);
        return thread;
    }
}
