package io.dateline.app;

import io.dateline.stack.StackListener;
import io.dateline.stack.StackPart;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells on the terminal how the start goes on. Thread-safe. */
final class StartProgress implements StackListener {

    private final PrintWriter out;
    private volatile @Nullable Runnable whenLost;

    StartProgress(PrintWriter out) {
        this.out = out;
    }

    /** Called when a part of the stack ends by itself. */
    void whenLost(Runnable action) {
        whenLost = action;
    }

    @Override
    public void ready(StackPart part, Duration took) {
        line(part.name().toLowerCase(Locale.ROOT), "ready", took);
    }

    @Override
    public void lost(StackPart part, String reason) {
        out.println("dateline: the " + part.name().toLowerCase(Locale.ROOT) + " has ended by itself: " + reason);
        Runnable action = whenLost;
        if (action != null) {
            action.run();
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
