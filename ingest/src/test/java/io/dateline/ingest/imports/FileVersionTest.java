package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVersionTest {

    private static final FileTime TIME = FileTime.fromMillis(1_780_000_000_000L);

    @TempDir
    private Path folder;

    private Path file;
    private FileVersion version;

    @BeforeEach
    void write() throws IOException {
        file = write("a.txt");
        version = FileVersion.of(file);
    }

    @Test
    void isCurrentUntilTheFileIsTouched() throws IOException {
        assertThat(version.isCurrent()).isTrue();

        Files.setLastModifiedTime(file, FileTime.fromMillis(TIME.toMillis() + 1));

        assertThat(version.isCurrent()).isFalse();
    }

    @Test
    void isNotCurrentWhenAFileOfTheSameSizeAndTimeTookItsPlace() throws IOException {
        Files.move(write("b.txt"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(version.isCurrent()).isFalse();
    }

    @Test
    void isNotCurrentWhenTheFileWasTakenAway() throws IOException {
        Files.delete(file);

        assertThat(version.isCurrent()).isFalse();
    }

    private Path write(String name) throws IOException {
        Path written = Files.writeString(folder.resolve(name), "abc");
        return Files.setLastModifiedTime(written, TIME);
    }
}
