package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isMadeWhenMissing() throws Exception {
        try (DataFolder folder = DataFolder.open(parent.resolve("new/data"))) {
            assertThat(folder.log(StackPart.DATABASE)).hasParentRaw(parent.resolve("new/data/logs"));
        }
    }

    @Test
    void saysWhoHasItWhenOpenedTwice() throws Exception {
        try (DataFolder first = DataFolder.open(parent)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(parent.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("since 20");
        }
    }

    @Test
    void canBeOpenedAgainAfterItWasClosed() throws Exception {
        DataFolder.open(parent).close();
        try (DataFolder again = DataFolder.open(parent)) {
            assertThat(again.broker()).isEqualTo(parent.resolve("broker"));
        }
    }

    @Test
    void explainsAFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be used");
    }
}
