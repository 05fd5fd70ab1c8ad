package io.dateline.app;

import io.dateline.app.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage sink as a process of its own. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = {
            "Writes articles, mentions and events to PostgreSQL.",
            "A process of its own against an outside broker, registry and database; runs until interrupted."
        },
        footer = {"", "Health and metrics: management.port. Keys: 'dateline config reference'."})
final class SinkCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public Integer call() {
        Logging.toConsole();
        Settings settings = configuration.load();
        StageProcess.run(settings, true, (lifecycle, meters) -> {
            Stages stages = new Stages(lifecycle, meters, settings);
            stages.startSink(stages.openStore());
        });
        return Dateline.DONE;
    }
}
