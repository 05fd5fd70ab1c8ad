package io.dateline.app;

/** What was typed cannot be meant so; the message says which option or argument, and what would do. The command has done nothing. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
