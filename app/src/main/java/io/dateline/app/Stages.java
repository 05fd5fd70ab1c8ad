package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import io.dateline.console.Console;
import io.dateline.console.query.StoreFeeds;
import io.dateline.console.query.StoreQueries;
import io.dateline.enrich.Enrich;
import io.dateline.enrich.Stage;
import io.dateline.enrich.code.DatelineCoder;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.imports.DropConfig;
import io.dateline.ingest.imports.DropFolder;
import io.dateline.ingest.receive.Receiver;
import io.dateline.schemas.KafkaSettings;
import io.dateline.sink.Sink;
import io.dateline.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the four services into a process, in any choice. */
final class Stages {

    private static final Logger log = LoggerFactory.getLogger(Stages.class);

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
        if (settings.ingest().contact().isEmpty()) {
            log.atWarn()
                    .log(
                            "ingest.contact is not set: site owners cannot reach you, and some refuse crawlers that do not say who they are");
        }
        Ingest ingest = new Ingest(Wiring.ingest(settings), kafka, meters, clock);
        lifecycle.start("ingest", ingest);
        DropConfig drop = Wiring.drop(settings);
        if (drop != null) {
            lifecycle.start(
                    "drop folder", new DropFolder(drop, kafka, settings.ingest().instance(), clock));
        }
        return ingest;
    }

    /** Returns the address that it listens on; null when it is turned off. */
    @Nullable
    URI startReceiver() {
        if (!settings.ingest().receive().enabled()) {
            return null;
        }
        Receiver receiver = new Receiver(
                Wiring.receive(settings),
                kafka,
                settings.ingest().instance(),
                meters,
                clock,
                Wiring.hubRoutes(settings, kafka, clock));
        lifecycle.start("receiver", receiver);
        return receiver.address();
    }

    /** The coder is asked for only when the code stage is among them. Its owner closes it, after the stages. */
    void startEnrich(Set<Stage> stages, Path stateDir, Supplier<Coder> coder) {
        lifecycle.start(
                "enrich",
                new Enrich(
                        kafka,
                        Wiring.enrich(settings, stateDir),
                        stages,
                        () -> new DatelineCoder(coder.get()),
                        meters));
    }

    void startSink(Store store) {
        lifecycle.start("sink", new Sink(kafka, store, Wiring.sink(settings), meters, clock));
    }

    /** Returns the address that it listens on. */
    URI startConsole(Store store) {
        // The silence that ingest counts in its metrics is the one that the pages show.
        StoreFeeds feeds = new StoreFeeds(store, settings.ingest().silence());
        Console console = new Console(Wiring.console(settings), new StoreQueries(store), feeds, clock);
        lifecycle.start("console", console);
        return console.address();
    }

    /** Opens the database; it is closed with the process. */
    Store openStore() {
        return lifecycle.own(Store.open(Wiring.database(settings)));
    }
}
