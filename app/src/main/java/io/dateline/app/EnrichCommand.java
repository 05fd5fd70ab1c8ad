package io.dateline.app;

import io.dateline.app.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The stage enrich as a process of its own. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Codes articles and merges their mentions into events.",
            "A process of its own against an outside broker, registry and database; runs until interrupted."
        },
        footer = {"", "Health and metrics: management.port. Keys: 'dateline config reference'."})
final class EnrichCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public Integer call() {
        Logging.toConsole();
        Settings settings = configuration.load();
        StageProcess.run(settings, true, (lifecycle, meters) -> {
            Stages stages = new Stages(lifecycle, meters, settings);
            stages.startEnrich(
                    Wiring.stages(settings),
                    settings.enrich().stateDir(),
                    () -> CoderStart.open(
                            settings, new StartProgress(spec.commandLine().getOut())));
        });
        return Dateline.DONE;
    }
}
