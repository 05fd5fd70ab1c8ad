package io.dateline.stack;

import org.jspecify.annotations.Nullable;

/** The stack could not be started. The message is for the user: what is wrong, where, and what to do. */
public final class StackException extends Exception {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
