package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    @TempDir
    private Path folder;

    private final List<Path> refused = new ArrayList<>();

    @Test
    void takesFilesOfAllFoldersInTheOrderOfTheirNames() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Path second = Files.writeString(inner.resolve("2.warc.gz"), "x");
        Path third = Files.writeString(folder.resolve("c.ndjson"), "x");
        Path first = Files.writeString(folder.resolve("a.txt"), "x");
        Files.writeString(folder.resolve("d.md"), "x");
        Path missing = folder.resolve("missing");

        assertThat(ImportFiles.of(List.of(missing, folder), (path, reason) -> refused.add(path)))
                .containsExactly(first, second, third);
        assertThat(refused).containsExactly(missing);
    }

    @Test
    void refusesAFolderThatCannotBeListedAndGoesOn() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path open = Files.writeString(folder.resolve("open.txt"), "x");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root may read every folder");

            assertThat(ImportFiles.of(List.of(folder), (path, reason) -> refused.add(path)))
                    .containsExactly(open);
            assertThat(refused).containsExactly(closed);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
