package io.dateline.enrich.run;

import io.dateline.schemas.topic.DeadLetter;
import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A record that the stage fails on goes to the dead letters as it came; when the environment fails the stage stops. Built by Streams. */
public final class FailedRecords implements ProcessingExceptionHandler {

    private @Nullable HandlerSettings handling;

    @Override
    public void configure(Map<String, ?> settings) {
        handling = HandlerSettings.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (handling == null) {
            throw new IllegalStateException("not configured");
        }
        // Without a source record (a punctuation) there is nothing to give up, and to go on would hide the error.
        if (Faults.ofEnvironment(exception) || context.topic() == null) {
            handling.stop(exception);
            return Response.fail();
        }
        DeadLetter.Kind kind =
                exception instanceof RecordTooLargeException ? DeadLetter.Kind.TOO_LARGE : DeadLetter.Kind.PROCESSING;
        return Response.resume(
                handling.giveUp(context, context.sourceRawKey(), context.sourceRawValue(), kind, exception));
    }
}
