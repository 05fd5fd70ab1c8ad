package io.dateline.schemas.topic;

import org.jspecify.annotations.Nullable;

/** Topics or schemas could not be planned or applied; the message says what, where and what to do. */
public final class AdministrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AdministrationException(String message) {
        this(message, null);
    }

    public AdministrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
