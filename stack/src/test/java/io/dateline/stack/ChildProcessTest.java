package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    private Path root;

    private DataFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(root);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void endsTheServerWhenItIsClosed() throws Exception {
        ChildProcess child = start("exec sleep 600", 10);
        ProcessHandle server = server();

        child.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(folder.pidFile(StackPart.REGISTRY)).doesNotExist();
    }

    @Test
    void holdsOnWhenTheWholeGroupIsToldToEnd() throws Exception {
        ChildProcess child = start("exec sleep 600", 10);
        ProcessHandle server = server();
        List<ProcessHandle> guards = new ArrayList<>(List.of(child.guard()));
        await().until(() -> child.guard().children().count() == 2);
        child.guard().children().filter(process -> !process.equals(server)).forEach(guards::add);

        for (String signal : List.of("TERM", "INT", "HUP", "QUIT", "TERM")) {
            for (ProcessHandle guard : guards) {
                new ProcessBuilder("kill", "-s", signal, Long.toString(guard.pid()))
                        .start()
                        .waitFor();
            }
        }
        assertThat(guards).hasSize(2).allMatch(ProcessHandle::isAlive);
        assertThat(server.isAlive()).isTrue();
        child.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void killsAServerThatIgnoresTheSignal() throws Exception {
        ChildProcess child = start("trap '' TERM; echo deaf; while true; do sleep 1; done", 1);
        ProcessHandle server = server();
        await().until(() -> child.tail().contains("deaf"));

        child.close();

        await().until(() -> !server.isAlive());
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsWithItsServer() throws Exception {
        ChildProcess child = start("echo no room; exit 3", 10);

        assertThat(child.onExit())
                .succeedsWithin(Duration.ofSeconds(30))
                .extracting(Process::exitValue)
                .isEqualTo(3);
        assertThat(child.tail()).contains("no room");
    }

    @Test
    void showsTheEndOfTheLogWhenTheServerDoesNotComeUp() throws Exception {
        ChildProcess child = start("echo wrong flag; exit 1", 10);

        assertThatThrownBy(() -> Waiting.untilReady(StackPart.REGISTRY, child, Duration.ofSeconds(30), () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("the registry ended while it started")
                .hasMessageContaining("wrong flag");
    }

    @Test
    void showsTheEndOfTheLogWhenTheServerNeverAnswers() throws Exception {
        try (ChildProcess child = start("echo thinking; exec sleep 600", 10)) {
            await().until(() -> child.tail().contains("thinking"));

            assertThatThrownBy(() -> Waiting.untilReady(StackPart.REGISTRY, child, Duration.ZERO, () -> false))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("did not answer")
                    .hasMessageContaining("thinking");
        }
    }

    @Test
    void ignoresAProcessIdThatNowBelongsToAnotherProgram() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.pidFile(StackPart.REGISTRY), other.pid() + "\n");

        Orphan.await(StackPart.REGISTRY, folder);

        assertThat(other.isAlive()).isTrue();
        assertThat(folder.pidFile(StackPart.REGISTRY)).doesNotExist();
        other.destroyForcibly();
    }

    @Test
    void ignoresAProcessIdThatIsNowItsOwn() throws Exception {
        Files.writeString(
                folder.pidFile(StackPart.REGISTRY), ProcessHandle.current().pid() + "\n");

        Orphan.await(StackPart.REGISTRY, folder);

        assertThat(folder.pidFile(StackPart.REGISTRY)).doesNotExist();
    }

    @Test
    void ignoresAJavaThatStartedLongAfterTheProcessIdWasWritten() {
        ProcessHandle java = ProcessHandle.current();
        Instant start = java.info().startInstant().orElseThrow();

        assertThat(Orphan.isServer(java, start)).isTrue();
        assertThat(Orphan.isServer(java, start.minus(Duration.ofHours(1)))).isFalse();
    }

    private ChildProcess start(String script, int graceSeconds) throws StackException {
        var command = new ChildProcess.Command(
                List.of("/bin/sh", "-c", script), Map.of(), "TERM", Duration.ofSeconds(graceSeconds));
        return ChildProcess.start(StackPart.REGISTRY, folder, command);
    }

    private ProcessHandle server() {
        await().until(() -> Files.exists(folder.pidFile(StackPart.REGISTRY))
                && !Files.readString(folder.pidFile(StackPart.REGISTRY)).isBlank());
        try {
            long pid = Long.parseLong(
                    Files.readString(folder.pidFile(StackPart.REGISTRY)).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
