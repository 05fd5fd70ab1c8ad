package io.dateline.schemas;

/** A component cannot start for a reason that the user can mend, such as a port that is taken; the message says what and how. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
