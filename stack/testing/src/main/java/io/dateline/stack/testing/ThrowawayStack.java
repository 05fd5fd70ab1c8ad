package io.dateline.stack.testing;

import io.dateline.stack.EmbeddedStack;
import io.dateline.stack.Stack;
import io.dateline.stack.StackConfig;
import io.dateline.stack.StackException;
import io.dateline.stack.StackListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The embedded stack in a temporary folder that goes when it is closed. */
final class ThrowawayStack implements Stack {
    private final EmbeddedStack stack;
    private final Path data;

    private ThrowawayStack(EmbeddedStack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    static Stack start() throws StackException {
        String home = System.getProperty("dateline.stack.home");
        if (home == null) {
            throw new StackException(
                    "dateline.stack.home is not set: run with Maven, or give -Ddateline.stack.home=<root>/stack/target/home");
        }
        try {
            Path data = Files.createTempDirectory("dateline-test-stack-");
            StackConfig config = StackConfig.of(data, Path.of(home)).asThrowaway();
            return new ThrowawayStack(EmbeddedStack.start(config, StackListener.silent()), data);
        } catch (IOException e) {
            throw new StackException("no temporary folder for the test stack: " + e.getMessage(), e);
        }
    }

    @Override
    public String bootstrapServers() {
        return stack.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return stack.registryUrl();
    }

    @Override
    public String jdbcUrl() {
        return stack.jdbcUrl();
    }

    @Override
    public String databaseUser() {
        return stack.databaseUser();
    }

    @Override
    public String databasePassword() {
        return stack.databasePassword();
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(ThrowawayStack.class)
                    .atWarn()
                    .addKeyValue("folder", data)
                    .setCause(e)
                    .log("test data not removed");
        }
    }
}
