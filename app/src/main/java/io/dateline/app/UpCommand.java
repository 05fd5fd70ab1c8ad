package io.dateline.app;

import io.dateline.app.OneMachine.Running;
import io.dateline.app.config.FileProblem;
import io.dateline.app.config.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole of Dateline on one machine, for real use. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole of Dateline on this machine: broker, registry, database and every stage. Runs until interrupted.",
            "The data folder keeps articles, events, subscriptions and their state over restarts; only one 'up' can use it at a time."
        },
        footer = {"", "Then: dateline feeds add URL, dateline import FILE, dateline tail"})
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder for everything that is kept; made if missing. Default: ${DEFAULT-VALUE}.")
    private Path data;

    @Override
    public Integer call() {
        makeFolder(data.resolve("logs"));
        Logging.toFile(data.resolve("logs").resolve("dateline.log"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Dateline " + Version.current() + ", data in "
                + data.toAbsolutePath().normalize());
        StartProgress progress = new StartProgress(out);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<@Nullable String> failure = new AtomicReference<>();
        OneMachine machine = new OneMachine(progress);
        Runnable stop = () -> {
            machine.stop();
            asked.countDown();
        };
        progress.whenLost(reason -> {
            // At once: to stop without a part, or on a full disk, may take a minute.
            out.println("Stopping: " + reason);
            failure.set(reason);
            stop.run();
        });
        Interrupt.run(stop, () -> {
            try (machine) {
                say(out, machine.start(configuration, Map.of(), data));
                String failed = machine.awaitFailure(asked);
                if (failed != null) {
                    failure.set(failed);
                }
                out.println("Stopping …");
            } catch (StoppedException e) {
                out.println("Stopped before it had started.");
            }
        });
        if (failure.get() != null) {
            throw new CommandException(failure.get() + "; logs are in " + data.resolve("logs"));
        }
        return Dateline.DONE;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(
                    "cannot make the folder " + folder.toAbsolutePath() + ": " + FileProblem.of(folder, e)
                            + "; give another with --data, or make it writable for you",
                    e);
        }
    }

    private static void say(PrintWriter out, Running running) {
        Settings settings = running.settings();
        out.println("  broker    " + settings.kafka().bootstrapServers());
        out.println("  registry  " + settings.registry().url());
        out.println("  database  " + settings.database().url());
        if (running.receiver() != null) {
            out.println("  push      " + running.receiver() + "/v1/articles");
        }
        out.println("  metrics   " + running.management() + "/metrics");
        out.println("Console: " + running.console());
        out.println("Ctrl-C stops it.");
    }
}
