package io.dateline.ingest.imports;

import io.dateline.schemas.KafkaSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An import in a process of its own, so that a test can kill it as a crash would. */
final class ImportProcess {

    private ImportProcess() {}

    static Process start(KafkaSettings kafka, Path file, Path checkpoint) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ImportProcess.class.getName(),
                        kafka.bootstrapServers(),
                        kafka.registryUrl(),
                        kafka.topicPrefix(),
                        file.toString(),
                        checkpoint.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) {
        KafkaSettings kafka = new KafkaSettings(args[0], args[1], args[2]);
        Checkpoint checkpoint = Checkpoint.in(Path.of(args[4]));
        try (ArticleImporter importer =
                ArticleImporter.connect(kafka, "killed", checkpoint, ImportListener.NONE, Clock.systemUTC())) {
            importer.importAll(List.of(Path.of(args[3])));
        }
    }
}
