package io.dateline.schemas.serde;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry could not be asked: an error of the environment, never of the data.
 *
 * <p>Streams must stop and retry on it. A record must not go to a dead-letter topic because of an outage.
 */
public final class RegistryException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
