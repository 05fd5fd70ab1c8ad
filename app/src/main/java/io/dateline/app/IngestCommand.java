package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.Ingest;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** The stage ingest. */
@Command(name = "ingest", description = "Polls feeds, gets their pages, writes articles.")
final class IngestCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management) {
        Ingest ingest = new Stages(lifecycle, meters, settings).startIngest();
        management.showFeeds(ingest::feeds);
    }
}
