package io.dateline.app;

import io.dateline.app.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage console as a process of its own. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the query API, the live stream and the pages from PostgreSQL.",
            "A process of its own against an outside broker, registry and database; runs until interrupted."
        },
        footer = {"", "Health and metrics: management.port. Keys: 'dateline config reference'."})
final class ConsoleCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public Integer call() {
        Logging.toConsole();
        Settings settings = configuration.load();
        StageProcess.run(settings, false, (lifecycle, meters) -> {
            Stages stages = new Stages(lifecycle, meters, settings);
            stages.startConsole(stages.openStore());
        });
        return Dateline.DONE;
    }
}
