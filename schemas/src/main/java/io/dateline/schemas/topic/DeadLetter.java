package io.dateline.schemas.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that a stage gave up: the original bytes and headers, and the error in headers of its own (UTF-8 strings).
 *
 * <p>The headers are public API: a replay tool reads {@link #TOPIC}, {@link #PARTITION} and {@link #OFFSET}.
 */
public final class DeadLetter {

    /** What was being done, a {@link Kind}. */
    public static final String KIND = "dateline.error.kind";

    /** Class of the error. */
    public static final String EXCEPTION = "dateline.error.exception";

    /** Its message and those of its causes, at most {@value #MESSAGE_LENGTH} characters. */
    public static final String MESSAGE = "dateline.error.message";

    public static final String TOPIC = "dateline.error.topic";
    public static final String PARTITION = "dateline.error.partition";
    public static final String OFFSET = "dateline.error.offset";

    private static final int MESSAGE_LENGTH = 1_000;

    /** What was being done when the record was given up. */
    public enum Kind {
        /** The bytes are no record of the topic. */
        UNREADABLE,
        /** The stage failed on it. */
        PROCESSING,
        /** What came of it cannot be written as a record. */
        UNWRITABLE,
        /** What came of it is larger than the broker takes. */
        TOO_LARGE,
        /** The database refuses it. */
        REFUSED
    }

    private DeadLetter() {}

    /**
     * The letter to send.
     *
     * @param deadLetters topic to send to, with its prefix
     * @param headers of the original; they are copied
     * @param topic where the original stands
     */
    public static ProducerRecord<byte[], byte[]> of(
            String deadLetters,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            String topic,
            int partition,
            long offset,
            Kind kind,
            Throwable error) {
        Headers all = new RecordHeaders(headers);
        describe(all, kind, error);
        put(all, TOPIC, topic);
        put(all, PARTITION, Integer.toString(partition));
        put(all, OFFSET, Long.toString(offset));
        return new ProducerRecord<>(deadLetters, null, null, key, value, all);
    }

    /**
     * The letter of something that never was a record, such as an entry of a feed: without topic, partition and offset.
     *
     * @param deadLetters topic to send to, with its prefix
     */
    public static ProducerRecord<byte[], byte[]> of(
            String deadLetters, byte @Nullable [] key, byte @Nullable [] value, Kind kind, Throwable error) {
        Headers all = new RecordHeaders();
        describe(all, kind, error);
        return new ProducerRecord<>(deadLetters, null, null, key, value, all);
    }

    private static void describe(Headers headers, Kind kind, Throwable error) {
        put(headers, KIND, kind.name());
        put(headers, EXCEPTION, error.getClass().getName());
        put(headers, MESSAGE, message(error));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(Throwable error) {
        StringBuilder message = new StringBuilder();
        Throwable cause = error;
        while (cause != null && message.length() < MESSAGE_LENGTH) {
            message.append(message.isEmpty() ? "" : " <- ").append(cause.getMessage());
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return message.substring(0, Math.min(message.length(), MESSAGE_LENGTH));
    }
}
