package io.dateline.ingest;

import io.dateline.schemas.KafkaSettings;
import java.io.File;
import java.io.IOException;

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

    /** Ends by itself when the test that started it is gone: its standard input closes. */
    public static void main(String[] args) throws IOException {
        KafkaSettings kafka = new KafkaSettings(args[0], args[1], args[2]);
        Ingest ingest = LoopbackIngest.start(kafka, "1");
        System.in.read();
        ingest.close();
        System.exit(0);
    }
}
