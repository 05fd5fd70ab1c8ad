package io.dateline.enrich.run;

import io.dateline.schemas.serde.RegistryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** Tells whose fault an error is. */
final class Faults {

    private Faults() {}

    /**
     * Whether the environment failed: registry, broker, disk, state. The record is fine then, and must not be given up.
     *
     * <p>Everything of Kafka's (state stores too) is the environment's, but for records that cannot be read, written or are too large.
     */
    static boolean ofEnvironment(Throwable error) {
        boolean environment = false;
        Throwable cause = error;
        while (cause != null) {
            if (cause instanceof RegistryException || cause instanceof ProcessorStateException) {
                return true;
            }
            if (cause instanceof SerializationException || cause instanceof RecordTooLargeException) {
                // Streams wraps them in exceptions of its own; a registry out of reach may still be the cause.
                environment = false;
            } else if (cause instanceof KafkaException
                    || cause instanceof IOException
                    || cause instanceof UncheckedIOException) {
                environment = true;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return environment;
    }
}
