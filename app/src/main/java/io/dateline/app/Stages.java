package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import io.dateline.console.Console;
import io.dateline.console.ConsoleConfig;
import io.dateline.console.query.StoreQueries;
import io.dateline.enrich.Enrich;
import io.dateline.enrich.Stage;
import io.dateline.enrich.code.DatelineCoder;
import io.dateline.ingest.Ingest;
import io.dateline.schemas.KafkaSettings;
import io.dateline.sink.Sink;
import io.dateline.sink.SinkSettings;
import io.dateline.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the four services into a process, in any choice. */
final class Stages {

    private final Lifecycle lifecycle;
    private final MeterRegistry meters;
    private final Settings settings;
    private final KafkaSettings kafka;
    private final Clock clock = Clock.systemUTC();

    Stages(Lifecycle lifecycle, MeterRegistry meters, Settings settings) {
        this.lifecycle = lifecycle;
        this.meters = meters;
        this.settings = settings;
        this.kafka = Wiring.kafka(settings);
    }

    Ingest startIngest() {
        Ingest ingest = new Ingest(Wiring.ingest(settings), kafka, meters, clock);
        lifecycle.start("ingest", ingest);
        return ingest;
    }

    /** The coder is asked for only when the code stage is among them; it is closed with the process. */
    void startEnrich(Set<Stage> stages, Path stateDir, Supplier<Coder> coder) {
        lifecycle.start(
                "enrich",
                new Enrich(
                        kafka,
                        Wiring.enrich(settings, stateDir),
                        stages,
                        () -> new DatelineCoder(lifecycle.own(coder.get())),
                        meters));
    }

    void startSink(Store store) {
        lifecycle.start("sink", new Sink(kafka, store, SinkSettings.DEFAULT, meters, clock));
    }

    /** Returns the address that it listens on. */
    URI startConsole(Store store) {
        ConsoleConfig config = ConsoleConfig.defaults()
                .withAddress(settings.console().host(), settings.console().port());
        Console console = new Console(config, new StoreQueries(store));
        lifecycle.start("console", console);
        return console.address();
    }

    /** Opens the database; it is closed with the process. */
    Store openStore() {
        return lifecycle.own(Store.open(Wiring.database(settings)));
    }
}
