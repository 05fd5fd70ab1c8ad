package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.event.EventFinder;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    @TempDir
    private Path folder;

    @Test
    void everyResourceCountsInTheVersion() throws IOException, URISyntaxException {
        URI roles = Objects.requireNonNull(Coder.class.getResource("actors/roles.tsv"))
                .toURI();
        Path root = Path.of(roles).getParent().getParent();
        List<String> ours;
        try (Stream<Path> files = Files.walk(root)) {
            ours = files.filter(file -> file.toString().matches(".*[.](txt|tsv|gz|model)"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("patterns/") && !name.endsWith("NOTICE.txt"))
                    .toList();
        }

        assertThat(Versions.files()).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(EventFinder.sources()).hasSize(patterns(root).size());
    }

    private static List<Path> patterns(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("patterns"))) {
            return files.toList();
        }
    }

    @Test
    void aUsersDictionaryChangesTheVersion() throws IOException {
        Path file = Files.writeString(folder.resolve("people.tsv"), "Ann Example\t\tUSA\tGOV\tMinister\t2020\n");
        String before = version(file);
        Files.writeString(file, "Ann Example\t\tUSA\tMIL\tMinister\t2020\n");

        assertThat(before)
                .isNotEqualTo(version(file))
                .isNotEqualTo(Versions.of(CoderConfig.defaults()).dictionary());
    }

    private static String version(Path file) {
        return Versions.of(new CoderConfig(null, List.of(file), CoderConfig.DEFAULT_LEAST_ODDS))
                .dictionary();
    }

    @Test
    void aMissingDictionaryIsRefusedByTheNameOfItsKey() {
        Path missing = folder.resolve("nothing.tsv");

        assertThatThrownBy(() -> new CoderConfig(null, List.of(missing), CoderConfig.DEFAULT_LEAST_ODDS))
                .hasMessageContaining("enrich.dictionaries")
                .hasMessageContaining(missing.toString());
    }
}
