package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void remembersPlacesOverRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "abc");
        Path kept = folder.resolve("state/checkpoint.json");
        Checkpoint first = Checkpoint.in(kept);
        first.reached(FileVersion.of(file), 2, false);
        first.save();

        Checkpoint second = Checkpoint.in(kept);

        assertThat(second.place(FileVersion.of(file))).isEqualTo(2);
        assertThat(second.done(FileVersion.of(file))).isFalse();
    }

    @Test
    void beginsAnewWithAFileThatWasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "abc");
        Checkpoint checkpoint = Checkpoint.none();
        checkpoint.reached(FileVersion.of(file), 3, true);

        Files.writeString(file, "abcdef");

        assertThat(checkpoint.place(FileVersion.of(file))).isZero();
        assertThat(checkpoint.done(FileVersion.of(file))).isFalse();
    }

    @Test
    void remembersTheVersionThatWasReadWhenItWasReplacedMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "abc");
        FileVersion read = FileVersion.of(file);
        Checkpoint checkpoint = Checkpoint.none();
        Files.writeString(file, "abcdef");

        checkpoint.reached(read, 3, true);

        assertThat(checkpoint.done(read)).isTrue();
        assertThat(checkpoint.done(FileVersion.of(file))).isFalse();
    }

    @Test
    void leavesNothingWhenThereIsNothingToRemember() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "abc");
        Path kept = folder.resolve("checkpoint.json");
        Checkpoint checkpoint = Checkpoint.in(kept);
        checkpoint.reached(FileVersion.of(file), 3, true);
        checkpoint.save();

        checkpoint.forget(List.of(file));
        checkpoint.save();

        assertThat(kept).doesNotExist();
    }

    @Test
    void countsAnUnreadableOneAsEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "abc");
        Path kept = Files.writeString(folder.resolve("checkpoint.json"), "{\"half");

        assertThat(Checkpoint.in(kept).place(FileVersion.of(file))).isZero();
    }
}
