package io.dateline.app;

import io.dateline.stack.StackListener;
import io.dateline.stack.StackPart;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells on the terminal how the start goes on. Thread-safe. */
final class StartProgress implements StackListener {

    private final PrintWriter out;
    private volatile @Nullable Consumer<String> whenLost;

    StartProgress(PrintWriter out) {
        this.out = out;
    }

    /** Told in words when a part of the stack ends by itself, or its disk runs full. */
    void whenLost(Consumer<String> action) {
        whenLost = action;
    }

    @Override
    public void ready(StackPart part, Duration took) {
        line(part.name().toLowerCase(Locale.ROOT), "ready", took);
    }

    @Override
    public void lost(StackPart part, String reason) {
        tell("the " + part.name().toLowerCase(Locale.ROOT) + " has ended by itself: " + reason);
    }

    @Override
    public void diskFull(String reason) {
        tell(reason);
    }

    private void tell(String reason) {
        Consumer<String> action = whenLost;
        if (action != null) {
            action.accept(reason);
        }
    }

    void converting(String step) {
        out.println("  models    " + step);
    }

    void modelsReady(Duration took) {
        line("models", "ready", took);
    }

    private void line(String what, String state, Duration took) {
        out.printf(Locale.ROOT, "  %-9s %s in %.1f s%n", what, state, took.toMillis() / 1000.0);
    }
}
