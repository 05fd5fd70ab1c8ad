package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.store.DatabaseSettings;
import java.nio.file.Path;

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
}
