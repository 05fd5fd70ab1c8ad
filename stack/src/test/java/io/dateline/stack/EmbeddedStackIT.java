package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedStackIT {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Path HOME = Path.of(System.getProperty("dateline.stack.home"));

    @TempDir
    private Path data;

    private final Probe probe = new Probe();

    @Test
    void keepsEverythingOverARestart() throws Exception {
        int id;
        try (Stack stack = start()) {
            probe.register(stack.registryUrl(), "first-value", "First");
            id = probe.register(stack.registryUrl(), "second-value", "Second");
            probe.createTopic(stack.bootstrapServers(), "kept");
            probe.produce(stack.bootstrapServers(), "kept", "hello");
            probe.execute(
                    stack.jdbcUrl(),
                    stack.databaseUser(),
                    stack.databasePassword(),
                    "create table kept as select 'hello' as word");
        }

        try (Stack stack = start()) {
            assertThat(probe.register(stack.registryUrl(), "second-value", "Second"))
                    .isEqualTo(id);
            assertThat(probe.consume(stack.bootstrapServers(), "kept")).containsExactly("hello");
            assertThat(probe.query(stack, "select word from kept")).isEqualTo("hello");
        }
    }

    @Test
    void leavesNothingBehindWhenItsJvmIsKilledAndStartsAgainOnTheSameData() throws Exception {
        List<ProcessHandle> processes;
        int id;
        try (StackFork fork = StackFork.start(data, HOME)) {
            probe.register(fork.registryUrl(), "first-value", "First");
            id = probe.register(fork.registryUrl(), "second-value", "Second");
            probe.createTopic(fork.bootstrapServers(), "kept");
            probe.execute(
                    fork.jdbcUrl(), Database.USER, fork.password(), "create table kept as select 'hello' as word");
            processes = new ArrayList<>(fork.descendants());
            processes.addAll(StackFork.servers(data));
            // PostgreSQL's short-lived workers may have ended since.
            processes.removeIf(process -> !process.isAlive());
            assertThat(processes).hasSizeGreaterThan(4);

            // At once, before the transaction's marker need be written.
            probe.produce(fork.bootstrapServers(), "kept", "hello");
            fork.jvm().destroyForcibly();
            fork.jvm().waitFor();
        }

        // At once, without waiting for the old servers: that is what a supervisor does.
        try (Stack stack = start()) {
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(probe.register(stack.registryUrl(), "second-value", "Second"))
                    .isEqualTo(id);
            assertThat(probe.consume(stack.bootstrapServers(), "kept")).containsExactly("hello");
            assertThat(probe.query(stack, "select word from kept")).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    @EnabledOnOs(OS.LINUX)
    void leavesNothingBehindWhenItsWholeGroupEndsWhileItStarts(String signal) throws Exception {
        Process jvm = StackFork.beginInOwnGroup(data, HOME);
        try {
            Path registry = data.resolve("run/registry.pid");
            await().atMost(START).until(() -> Files.exists(registry) && Files.size(registry) > 1);
            List<ProcessHandle> servers = StackFork.servers(data);
            assertThat(servers).hasSize(2);

            new ProcessBuilder("kill", "-s", signal, "--", "-" + jvm.pid())
                    .start()
                    .waitFor();

            assertThat(jvm.onExit()).succeedsWithin(START);
            await().atMost(START).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            jvm.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHas() throws Exception {
        try (StackFork fork = StackFork.start(data, HOME)) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("is in use (process " + fork.jvm().pid());

            fork.jvm().destroy();
            fork.jvm().waitFor();
            assertThat(StackFork.servers(data)).isEmpty();
        }
    }

    @Test
    void takesGivenPortsAndNamesTheOneThatIsTaken() throws Exception {
        Ports ports = new Ports();
        int broker = ports.another();
        int registry = ports.another();
        int database = ports.another();
        StackConfig config = config().withPorts(broker, registry, database);

        try (Stack stack = EmbeddedStack.start(config, StackListener.silent())) {
            assertThat(stack.bootstrapServers()).endsWith(":" + broker);
            assertThat(stack.registryUrl()).contains(":" + registry + "/");
            assertThat(stack.jdbcUrl()).contains(":" + database + "/");
        }

        try (ServerSocket taken = new ServerSocket(registry, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> EmbeddedStack.start(config, StackListener.silent()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + registry + " for the registry is in use");
            assertThat(StackFork.servers(data)).isEmpty();
        }
    }

    @Test
    void tellsWhatGoesOnAndWhatIsLost() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        StackListener listener = new StackListener() {
            @Override
            public void ready(StackPart part, Duration took) {
                told.add(part.label());
            }

            @Override
            public void lost(StackPart part, String reason) {
                told.add("lost " + part.label());
            }
        };

        try (Stack stack = EmbeddedStack.start(config(), listener)) {
            assertThat(stack).isNotNull();
            assertThat(told)
                    .containsExactlyInAnyOrder("broker", "database", "registry")
                    .containsSubsequence("database", "registry");

            long registry = Long.parseLong(
                    Files.readString(data.resolve("run/registry.pid")).strip());
            ProcessHandle.of(registry).orElseThrow().destroyForcibly();

            await().untilAsserted(() -> assertThat(told).contains("lost registry"));
        }
        assertThat(told).doesNotContain("lost database");
    }

    @Test
    void saysWhereTheRegistryShouldBe() {
        StackConfig config = StackConfig.of(data, data.resolve("nowhere"));

        assertThatThrownBy(() -> EmbeddedStack.start(config, StackListener.silent()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(data.resolve("nowhere/apicurio").toString())
                .hasMessageContaining("Build Dateline");
    }

    private StackConfig config() {
        return StackConfig.of(data, HOME);
    }

    private Stack start() throws StackException {
        return EmbeddedStack.start(config(), StackListener.silent());
    }
}
