package io.dateline.enrich.run;

import io.dateline.schemas.topic.DeadLetter;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Bytes that are no record go to the dead letters; when the registry is out of reach the stage stops. Built by Streams. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private @Nullable HandlerSettings handling;

    @Override
    public void configure(Map<String, ?> settings) {
        handling = HandlerSettings.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (handling == null) {
            throw new IllegalStateException("not configured");
        }
        if (Faults.ofEnvironment(exception)) {
            handling.stop(exception);
            return Response.fail();
        }
        return Response.resume(
                handling.giveUp(context, record.key(), record.value(), DeadLetter.Kind.UNREADABLE, exception));
    }
}
