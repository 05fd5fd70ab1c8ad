package io.dateline.stack;

import java.nio.file.Path;

/** A program that starts a stack, says where it is, and stays until it is killed. */
final class StackMain {
    private StackMain() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedStack stack = EmbeddedStack.start(
                StackConfig.of(Path.of(arguments[0]), Path.of(arguments[1])), StackListener.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        System.out.println(String.join(
                " ",
                "READY",
                stack.bootstrapServers(),
                stack.registryUrl(),
                stack.jdbcUrl(),
                stack.databasePassword()));
        Thread.currentThread().join();
    }
}
