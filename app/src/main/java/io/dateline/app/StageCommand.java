package io.dateline.app;

import io.dateline.app.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A stage as a process of its own, against an outside broker, registry and database. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {"", "Runs until interrupted. Health and metrics: management.port. Keys: 'dateline config reference'."
        })
abstract class StageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public final Integer call() {
        Logging.toConsole();
        Settings settings = configuration.load();
        StageProcess.run(
                settings,
                readsTopics(),
                (lifecycle, meters, management) -> start(settings, lifecycle, meters, management));
        return Dateline.DONE;
    }

    /** Whether topics and schemas have to be there first. */
    boolean readsTopics() {
        return true;
    }

    abstract void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management);

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
