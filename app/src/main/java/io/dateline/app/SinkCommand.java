package io.dateline.app;

import io.dateline.app.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** The stage sink. */
@Command(name = "sink", description = "Writes articles, mentions and events to PostgreSQL.")
final class SinkCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management) {
        Stages stages = new Stages(lifecycle, meters, settings);
        stages.startSink(stages.openStore());
    }
}
