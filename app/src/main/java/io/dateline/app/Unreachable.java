package io.dateline.app;

import io.dateline.schemas.KafkaSettings;
import org.apache.kafka.common.KafkaException;

/** What to say when a service does not answer. */
final class Unreachable {

    private Unreachable() {}

    static CommandException broker(KafkaSettings kafka, KafkaException e) {
        return new CommandException(
                "the broker at " + kafka.bootstrapServers() + " or the registry at " + kafka.registryUrl()
                        + " did not do it (" + e.getMessage()
                        + "); is 'dateline up' running? Else set kafka.bootstrap-servers and registry.url",
                e);
    }
}
