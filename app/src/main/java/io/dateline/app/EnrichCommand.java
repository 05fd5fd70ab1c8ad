package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import io.dateline.enrich.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The stages code and merge, or one of them. */
@Command(name = "enrich", description = "Codes articles and merges their mentions into events.")
final class EnrichCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management) {
        Set<Stage> stages = Wiring.stages(settings);
        Supplier<Coder> coder = EnrichCommand::unasked;
        if (stages.contains(Stage.CODE)) {
            // Owned before the stages start, so that it is closed after them.
            Coder opened = lifecycle.own(CoderStart.open(settings, new StartProgress(out())));
            coder = () -> opened;
        }
        new Stages(lifecycle, meters, settings)
                .startEnrich(stages, settings.enrich().stateDir(), coder);
    }

    private static Coder unasked() {
        throw new IllegalStateException("only the code stage asks for a coder");
    }
}
