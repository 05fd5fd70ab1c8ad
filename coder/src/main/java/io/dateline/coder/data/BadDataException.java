package io.dateline.coder.data;

/** A resource or user file that does not keep to its format. The message names file and line. */
public final class BadDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public BadDataException(String message) {
        super(message);
    }
}
