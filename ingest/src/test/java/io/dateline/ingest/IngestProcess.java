package io.dateline.ingest;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.page.PageConfig;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.schemas.KafkaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Ingest in a process of its own, so that a test can kill it as a crash would. */
public final class IngestProcess {

    private IngestProcess() {}

    public static Process start(KafkaSettings kafka) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        IngestProcess.class.getName(),
                        kafka.bootstrapServers(),
                        kafka.registryUrl(),
                        kafka.topicPrefix())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Without the pauses that strangers' hosts deserve. */
    public static PollConfig poll() {
        return new PollConfig(4, Duration.ZERO, Duration.ofMillis(100), Duration.ofHours(1));
    }

    public static PageConfig pages() {
        return new PageConfig(2, Duration.ZERO, 2, Duration.ofMillis(50), Duration.ofSeconds(1), 100, true);
    }

    /** Ends by itself when the test that started it is gone: its standard input closes. */
    public static void main(String[] args) throws IOException {
        KafkaSettings kafka = new KafkaSettings(args[0], args[1], args[2]);
        HttpConfig http = HttpConfig.of("https://example.org/bot", Set.of("127.0.0.0/8"));
        Ingest ingest = new Ingest(
                new IngestConfig("1", http, poll(), pages()), kafka, new SimpleMeterRegistry(), Clock.systemUTC());
        ingest.start();
        System.in.read();
        ingest.close();
        System.exit(0);
    }
}
