package io.dateline.ingest;

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

class ArticleImporterTest {

    @TempDir
    private Path folder;

    private final List<ArticleImporter.Refusal> refused = new ArrayList<>();

    @Test
    void takesTextFilesOfAllFoldersInTheOrderOfTheirNames() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Path second = Files.writeString(inner.resolve("2.txt"), "x");
        Path third = Files.writeString(folder.resolve("c.txt"), "x");
        Path first = Files.writeString(folder.resolve("a.txt"), "x");
        Files.writeString(folder.resolve("d.md"), "x");
        Path missing = folder.resolve("missing");

        assertThat(ArticleImporter.expanded(List.of(missing, folder), refused)).containsExactly(first, second, third);
        assertThat(refused).extracting(ArticleImporter.Refusal::file).containsExactly(missing);
    }

    @Test
    void refusesAFolderThatCannotBeListedAndGoesOn() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path open = Files.writeString(folder.resolve("open.txt"), "x");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root may read every folder");

            assertThat(ArticleImporter.expanded(List.of(folder), refused)).containsExactly(open);
            assertThat(refused).extracting(ArticleImporter.Refusal::file).containsExactly(closed);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
