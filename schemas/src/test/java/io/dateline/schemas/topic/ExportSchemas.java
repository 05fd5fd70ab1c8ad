package io.dateline.schemas.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the schemas of a release: {@code java … ExportSchemas src/released/0.1.0}. Run once a release, never changed after. */
final class ExportSchemas {

    private ExportSchemas() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Topic<?> topic : Topics.withSchema().toList()) {
            Files.writeString(
                    folder.resolve(topic.schema().getFullName() + ".avsc"),
                    topic.schema().toString(true) + "\n");
        }
    }
}
