package io.dateline.ingest;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.page.PageConfig;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.KafkaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ingest of sites on loopback, without the pauses that strangers' hosts deserve. */
public final class LoopbackIngest {

    private static final HttpConfig HTTP = HttpConfig.of("https://example.org/bot", Set.of("127.0.0.0/8"));

    private static final PageConfig PAGES =
            new PageConfig(4, Duration.ZERO, 2, Duration.ofMillis(50), Duration.ofSeconds(1), 100, true);

    private LoopbackIngest() {}

    public static PollConfig poll(Duration maxInterval) {
        return new PollConfig(4, Duration.ZERO, Duration.ofMillis(100), maxInterval);
    }

    public static Ingest start(KafkaSettings kafka, String instance) {
        return start(kafka, instance, poll(Duration.ofHours(1)), null);
    }

    /** Starts it; whoever asked closes it. */
    public static Ingest start(KafkaSettings kafka, String instance, PollConfig poll, @Nullable WebSubConfig webSub) {
        Ingest ingest = new Ingest(
                new IngestConfig(instance, HTTP, poll, PAGES, webSub),
                kafka,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        ingest.start();
        return ingest;
    }
}
