package io.dateline.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema ever released stays readable by today's code, and today's records by every released reader. */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src/released");

    private static final Map<String, Schema> CURRENT = Topics.withSchema()
            .map(topic -> Schemas.of(topic.value()))
            .collect(Collectors.toMap(Schema::getFullName, schema -> schema));

    static List<Path> released() {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRecordTypeHasBeenReleased() {
        assertThat(released())
                .extracting(file -> file.getFileName().toString().replace(".avsc", ""))
                .containsAll(CURRENT.keySet());
    }

    @ParameterizedTest
    @MethodSource("released")
    void isCompatibleBothWays(Path file) throws IOException {
        Schema released = new Schema.Parser().parse(Files.readString(file));

        Schema current = CURRENT.get(released.getFullName());

        assertThat(current).as("current schema of " + released.getFullName()).isNotNull();
        assertThat(compatibility(current, released))
                .as("today's code reads %s", file)
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(compatibility(released, current))
                .as("%s reads today's records", file)
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }
}
