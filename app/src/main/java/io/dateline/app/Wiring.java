package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.CoderConfig;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.enrich.EnrichSettings;
import io.dateline.enrich.Stage;
import io.dateline.ingest.IngestConfig;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the settings into the modules' own records. */
final class Wiring {

    private Wiring() {}

    static KafkaSettings kafka(Settings settings) {
        return new KafkaSettings(
                settings.kafka().bootstrapServers(),
                settings.registry().url(),
                settings.topics().prefix(),
                settings.kafka().client());
    }

    static TopicLayout layout(Settings settings) {
        return new TopicLayout(settings.topics().partitions(), settings.topics().replication());
    }

    static DatabaseSettings database(Settings settings) {
        return new DatabaseSettings(
                settings.database().url(),
                settings.database().user(),
                settings.database().password().orElse(""));
    }

    /** Folder of the converted models. */
    static Path cache(Settings settings) {
        return settings.cache().orElseGet(LexicaCache::defaultParent);
    }

    /** Folder of the registry program for the embedded stack; the launcher gives it. */
    static Path stackHome() {
        return Path.of(System.getProperty("dateline.stack.home", "stack"));
    }

    static IngestConfig ingest(Settings settings) {
        Settings.Ingest ingest = settings.ingest();
        return IngestConfig.of(
                ingest.instance(),
                ingest.contact().orElse("https://example.invalid/dateline-operator-set-ingest.contact"),
                Set.copyOf(ingest.allowedNetworks().orElse(List.of())),
                ingest.minInterval(),
                ingest.maxInterval(),
                ingest.hostDelay());
    }

    static EnrichSettings enrich(Settings settings, Path stateDir) {
        EnrichSettings defaults = new EnrichSettings(settings.enrich().instance(), stateDir);
        return new EnrichSettings(
                defaults.instance(),
                stateDir,
                settings.enrich().codeThreads(),
                defaults.mergeThreads(),
                defaults.horizon(),
                defaults.memory());
    }

    static Set<Stage> stages(Settings settings) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String id : settings.enrich().stages()) {
            stages.add(Arrays.stream(Stage.values())
                    .filter(stage -> stage.id().equals(id.trim()))
                    .findFirst()
                    .orElseThrow(() -> new CommandException("enrich.stages names \"" + id + "\"; there are: "
                            + Arrays.stream(Stage.values()).map(Stage::id).collect(Collectors.joining(", ")))));
        }
        return stages;
    }

    static CoderConfig coder(Settings settings) {
        return new CoderConfig(cache(settings), settings.enrich().dictionaries().orElse(List.of()));
    }
}
