package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.Ingest;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** The stage ingest. */
@Command(name = "ingest", description = "Polls feeds, gets their pages, receives what is pushed, writes articles.")
final class IngestCommand extends StageCommand {

    @Override
    void start(Settings settings, Lifecycle lifecycle, MeterRegistry meters, ManagementServer management) {
        Stages stages = new Stages(lifecycle, meters, settings);
        stages.startReceiver();
        Ingest ingest = stages.startIngest();
        management.showFeeds(ingest::feeds);
    }
}
