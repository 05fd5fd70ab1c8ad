package io.dateline.enrich.run;

import io.dateline.enrich.Stage;
import io.dateline.schemas.topic.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the error handlers share, handed to them through the settings of the stream since Streams builds them itself.
 *
 * <p>Streams ignores its own setting of a dead-letter topic for handlers that are not its own: the records are built here.
 */
final class HandlerSettings {

    /** Holds the object itself. */
    static final String KEY = "dateline.error.handling";

    private static final Logger log = LoggerFactory.getLogger(HandlerSettings.class);

    private final Stage stage;
    private final String deadLetters;
    private final MeterRegistry meters;

    HandlerSettings(Stage stage, String prefix, MeterRegistry meters) {
        this.stage = stage;
        this.deadLetters = stage.deadLetters().name(prefix);
        this.meters = meters;
    }

    static HandlerSettings of(Map<String, ?> settings) {
        if (settings.get(KEY) instanceof HandlerSettings handling) {
            return handling;
        }
        throw new IllegalArgumentException(KEY + " is missing: run the topology with StreamsRunner");
    }

    /** The letter for a record that is given up; counts and logs it. */
    List<ProducerRecord<byte[], byte[]>> giveUp(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            DeadLetter.Kind kind,
            Exception error) {
        meters.counter("dateline.enrich.dead.letters", "stage", stage.id(), "kind", kind.name())
                .increment();
        log.atWarn()
                .addKeyValue("stage", stage.id())
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("kind", kind)
                .addKeyValue("error", error.toString())
                .log("record given up");
        Headers headers = context.headers() == null ? new RecordHeaders() : context.headers();
        return List.of(DeadLetter.of(
                deadLetters,
                key,
                value,
                headers,
                context.topic() == null ? "" : context.topic(),
                context.partition(),
                context.offset(),
                kind,
                error));
    }

    void stop(Exception error) {
        log.atWarn()
                .addKeyValue("stage", stage.id())
                .addKeyValue("error", error.toString())
                .log("environment failed, stage stops and tries again");
    }
}
