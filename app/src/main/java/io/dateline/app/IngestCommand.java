package io.dateline.app;

import io.dateline.app.config.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** The stage ingest. */
@Command(name = "ingest", description = "Polls feeds, gets their pages, writes articles.")
final class IngestCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters) {
        new Stages(lifecycle, meters, settings).startIngest();
    }
}
