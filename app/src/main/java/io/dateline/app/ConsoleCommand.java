package io.dateline.app;

import io.dateline.app.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** The stage console. */
@Command(name = "console", description = "Serves the query API, the live stream and the pages from PostgreSQL.")
final class ConsoleCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management) {
        Stages stages = new Stages(lifecycle, meters, settings);
        stages.startConsole(stages.openStore());
    }

    @Override
    boolean readsTopics() {
        return false;
    }
}
