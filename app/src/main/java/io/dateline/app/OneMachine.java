package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import io.dateline.enrich.Stage;
import io.dateline.ingest.Ingest;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.TopicWatch;
import io.dateline.stack.EmbeddedStack;
import io.dateline.stack.StackConfig;
import io.dateline.stack.StackException;
import io.dateline.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * All of Dateline in one process and one data folder: the embedded stack, topics, and every stage.
 *
 * <pre>
 *   broker ──────────────┐
 *   database ── registry ┴─ topics ── sink ── console ── enrich ── ingest
 *   language models ───────────────────────────────────────┘
 * </pre>
 */
final class OneMachine implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;

    private final Lifecycle lifecycle = new Lifecycle();
    private final PrometheusMeterRegistry meters = StageProcess.meters();
    private final StartProgress progress;

    OneMachine(StartProgress progress) {
        this.progress = progress;
    }

    /**
     * What runs.
     *
     * @param settings with the addresses that were really taken
     * @param console where the console listens
     * @param receiver where articles can be pushed to; null when that is turned off
     * @param management where health and metrics are
     */
    record Running(
            Settings settings,
            Store store,
            Ingest ingest,
            URI console,
            @Nullable URI receiver,
            URI management) {}

    /** Gives up a start that is under way, as soon as that leaves nothing half done; from any thread. */
    void stop() {
        lifecycle.stop();
    }

    /**
     * Starts everything; on failure {@link #close} still has to be called.
     *
     * @throws CommandException with what to do
     * @throws StoppedException after {@link #stop}
     */
    Running start(ConfigurationOptions options, Map<String, String> ofCommand, Path data) {
        Settings wanted = options.load(ofCommand);
        // Or a wrong setting would be told half a minute later, with everything running.
        Wiring.requireValid(wanted, data);
        // Models and stack wait for different things, so that both are done in the time of the slower one.
        CompletableFuture<Coder> coder = CompletableFuture.supplyAsync(() -> CoderStart.open(wanted, progress));
        lifecycle.own(() -> coder.thenAccept(Coder::close));
        EmbeddedStack stack = lifecycle.own(startStack(wanted, data));
        lifecycle.requireRunning();
        Settings settings = options.load(addresses(stack, ofCommand));
        applyTopics(settings);
        ManagementServer management = new ManagementServer(
                settings.management().host(), settings.management().port(), lifecycle::check, meters);
        lifecycle.start("management", management);
        lifecycle.start("topics", new TopicWatch(Wiring.kafka(settings)));
        Stages stages = new Stages(lifecycle, meters, settings);
        Store store = stages.openStore();
        stages.startSink(store);
        URI console = stages.startConsole(store);
        stages.startEnrich(EnumSet.allOf(Stage.class), data.resolve("state"), () -> join(coder));
        URI receiver = stages.startReceiver();
        Ingest ingest = stages.startIngest();
        management.showFeeds(ingest::feeds);
        return new Running(settings, store, ingest, console, receiver, management.uri());
    }

    private EmbeddedStack startStack(Settings settings, Path data) {
        StackConfig config = StackConfig.of(data, Wiring.stackHome())
                .withPorts(
                        settings.stack().brokerPort(),
                        settings.stack().registryPort(),
                        settings.stack().databasePort());
        try {
            return EmbeddedStack.start(config, progress);
        } catch (StackException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The addresses of the stack as options, so that every part finds it as it would find an outside one. */
    private static Map<String, String> addresses(EmbeddedStack stack, Map<String, String> ofCommand) {
        Map<String, String> options = new HashMap<>(ofCommand);
        options.put("kafka.bootstrap-servers", stack.bootstrapServers());
        options.put("registry.url", stack.registryUrl());
        options.put("database.url", stack.jdbcUrl());
        options.put("database.user", stack.databaseUser());
        options.put("database.password", stack.databasePassword());
        return options;
    }

    private static void applyTopics(Settings settings) {
        try (TopicAdministration administration =
                TopicAdministration.connect(Wiring.kafka(settings), TopicLayout.ONE_MACHINE)) {
            administration.apply();
        }
    }

    private Coder join(CompletableFuture<Coder> coder) {
        while (true) {
            lifecycle.requireRunning();
            try {
                return coder.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Models are being loaded, or converted, which takes a minute.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new CommandException("the language models cannot be loaded: " + cause.getMessage(), cause);
            }
        }
    }

    /** As {@link Lifecycle#awaitFailure}. */
    @Nullable
    String awaitFailure(CountDownLatch asked) {
        return lifecycle.awaitFailure(asked);
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
