package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {
    @TempDir
    private Path root;

    @Test
    void unpacksOnceIntoAFolderNamedAfterTheVersion() throws Exception {
        Path first = PostgresBinaries.unpack(List.of(root));
        var unpackedAt = Files.getLastModifiedTime(first.resolve("bin/postgres"));
        Path second = PostgresBinaries.unpack(List.of(root));

        assertThat(first.getFileName().toString()).matches("postgresql-18\\.\\d+.*");
        assertThat(first.resolve("bin/initdb")).isExecutable();
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.resolve("bin/postgres"))).isEqualTo(unpackedAt);
        assertThat(children(root)).containsExactly(first);
    }

    @Test
    void fallsBackToTheNextPlaceWhenTheFirstCannotBeWritten() throws Exception {
        Path file = Files.createFile(root.resolve("file"));

        Path unpacked = PostgresBinaries.unpack(List.of(file.resolve("home"), root.resolve("data")));

        assertThat(unpacked).startsWith(root.resolve("data"));
    }

    @Test
    void saysWhereItTriedWhenNoPlaceCanBeWritten() throws Exception {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> PostgresBinaries.unpack(List.of(file.resolve("home"))))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.resolve("home").toString());
    }

    private static List<Path> children(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
