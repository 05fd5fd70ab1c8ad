package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import io.dateline.enrich.Stage;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            Set<Stage> stages = Wiring.stages(settings);
            Supplier<Coder> coder = EnrichCommand::unasked;
            if (stages.contains(Stage.CODE)) {
                // Owned before the stages start, so that it is closed after them.
                Coder opened = lifecycle.own(CoderStart.open(
                        settings, new StartProgress(spec.commandLine().getOut())));
                coder = () -> opened;
            }
            new Stages(lifecycle, meters, settings)
                    .startEnrich(stages, settings.enrich().stateDir(), coder);
        });
        return Dateline.DONE;
    }

    private static Coder unasked() {
        throw new IllegalStateException("only the code stage asks for a coder");
    }
}
