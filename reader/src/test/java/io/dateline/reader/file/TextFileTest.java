package io.dateline.reader.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsTextThatStartsOnTheDateLine() throws TextFileException {
        TextFile file = TextFile.parse(
                " date 2026-03-01 The first words.\nStill the first block.\n\nAdvertisment\n\n\n\nA heading\r\n\r\nThe end.");

        assertThat(file.day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(file.title()).isNull();
        assertThat(file.text())
                .isEqualTo("The first words. Still the first block.\n\nAdvertisment\n\nA heading\n\nThe end.");
    }

    @Test
    void readsATitleLine() throws TextFileException {
        TextFile file = TextFile.parse("date 2026-03-01\ntitle: Ships collide\n\nTwo ships collided.");

        assertThat(file.title()).isEqualTo("Ships collide");
        assertThat(file.text()).isEqualTo("Two ships collided.");
    }

    @Test
    void saysWhyItRefuses() throws IOException {
        Path latin =
                Files.write(folder.resolve("latin.txt"), "date 2026-03-01 Café".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.txt"), new byte[(int) TextFile.LARGEST_BYTES + 1]);

        assertThatThrownBy(() -> TextFile.parse("Words without a date.")).hasMessageContaining("no date line");
        assertThatThrownBy(() -> TextFile.parse("date 2026-13-01 Words."))
                .hasMessageContaining("bad date \"2026-13-01\"");
        assertThatThrownBy(() -> TextFile.parse("date 2026-03-01\n\n \n")).hasMessageContaining("no text");
        assertThatThrownBy(() -> TextFile.read(latin)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> TextFile.read(large)).hasMessageContaining("too large");
    }
}
