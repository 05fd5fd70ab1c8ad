package io.dateline.store;

/** The database could not be connected to. The message, for users, says where it was looked for and what to do. */
public final class DatabaseUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
