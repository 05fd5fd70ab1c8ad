package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexicaCacheTest {
    @TempDir
    Path folder;

    @Test
    void namesTheFolderByVersion() throws IOException {
        assertThat(Manifest.version()).matches("\\d+-[0-9a-f]{8}").isEqualTo(Manifest.version());
    }

    @Test
    void withoutTheOriginalsTakesWhatWasConverted() throws IOException {
        Path converted = Files.createDirectory(folder.resolve(
                Manifest.folder(folder, true).getFileName().toString().replaceFirst("[0-9a-f]{8}$", "0123abcd")));
        Files.createDirectory(folder.resolve(converted.getFileName() + ".tmp-7"));

        assertThat(Manifest.folder(folder, false)).isEqualTo(converted);
    }

    @Test
    void withoutTheOriginalsAndWithNothingConvertedSaysWhatIsMissing() {
        assertThatThrownBy(() -> Manifest.folder(folder.resolve("none"), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("add nlp4j-english");
    }

    @Test
    void isCompleteWithManifestAndAllFiles() throws IOException {
        for (Part part : Part.values()) {
            Files.writeString(part.in(folder), part.name());
        }
        assertThat(Manifest.isComplete(folder)).as("without manifest").isFalse();

        Manifest.write(folder);

        assertThat(Manifest.isComplete(folder)).isTrue();
    }

    @Test
    void isIncompleteWithATornOrMissingFile() throws IOException {
        for (Part part : Part.values()) {
            Files.writeString(part.in(folder), part.name());
        }
        Manifest.write(folder);

        Files.writeString(Part.TAGS.in(folder), "x");
        assertThat(Manifest.isComplete(folder)).as("torn").isFalse();

        Files.delete(Part.TAGS.in(folder));
        assertThat(Manifest.isComplete(folder)).as("missing").isFalse();
    }

    @Test
    void saysNothingWhenNothingIsToBeDone() {
        LexicaCache.open(ProgressListener.SILENT);
        List<String> messages = new ArrayList<>();

        LexicaCache cache = LexicaCache.open(messages::add);

        assertThat(messages).isEmpty();
        assertThat(cache.folder()).isDirectory().hasParent(LexicaCache.defaultParent());
    }

    @Test
    void refusesAFileThatIsNoneOfOurs() throws IOException {
        Path file = Files.writeString(folder.resolve("en-pos"), "something else entirely");

        assertThatThrownBy(() -> PartFile.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en-pos")
                .hasMessageContaining("delete its folder");
    }

    @Test
    void keepsSectionsApart() throws IOException {
        Path path = folder.resolve("part");
        PartFile written = PartFile.create(path, 5, 0, 12);
        written.section(0).put(new byte[] {1, 2, 3, 4, 5});
        written.section(2).putInt(0, 77);
        written.force();

        PartFile read = PartFile.open(path);

        assertThat(read.section(0).get(4)).isEqualTo((byte) 5);
        assertThat(read.section(1).limit()).isZero();
        assertThat(read.section(2).getInt(0)).isEqualTo(77);
    }

    @Test
    void keepsOrderOfPooledValues() throws IOException {
        StringPool pool = new StringPool();
        int first = pool.number(List.of("NN", "JJ"));
        int second = pool.number(List.of("JJ", "NN"));

        List<List<String>> values = StringPool.read(ByteBuffer.wrap(pool.bytes()));

        assertThat(pool.number(List.of("NN", "JJ"))).isEqualTo(first);
        assertThat(values.get(first)).containsExactly("NN", "JJ");
        assertThat(values.get(second)).containsExactly("JJ", "NN");
    }
}
