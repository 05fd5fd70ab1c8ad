package io.dateline.stack;

import java.time.Duration;

/** Told how the start of a stack goes on. Called from several threads, never for two parts of one kind at once; must not throw. */
public interface StackListener {

    /** A part begins to start. */
    default void starting(StackPart part) {}

    /** A part answers; {@code took} is the time since its own {@link #starting}. */
    default void ready(StackPart part, Duration took) {}

    /**
     * A part that was ready has ended although nobody closed the stack. The others still run; a caller will want to close them.
     *
     * @param reason what is known, with the place of the log
     */
    default void lost(StackPart part, String reason) {}

    /**
     * The disk of the data folder is about to be full. All parts still run; a caller will want to close them while they can write.
     *
     * @param reason what is known, with what to do
     */
    default void diskFull(String reason) {}

    /** A listener that says nothing. */
    static StackListener silent() {
        return new StackListener() {};
    }
}
