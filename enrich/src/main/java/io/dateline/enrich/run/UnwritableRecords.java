package io.dateline.enrich.run;

import io.dateline.schemas.topic.DeadLetter;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A result that is too large, or cannot be written as a record, sends its source to the dead letters; all else is the broker's fault.
 * Built by Streams.
 *
 * <p>The last line alone: a record that the producer or the broker refuses costs an exactly-once transaction, dead letter included, and
 * the stage meets the same record again. Processors therefore look at the size themselves ({@link SizeLimit}).
 */
public final class UnwritableRecords implements ProductionExceptionHandler {

    private @Nullable HandlerSettings handling;

    @Override
    public void configure(Map<String, ?> settings) {
        handling = HandlerSettings.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        HandlerSettings settings = handling();
        if (exception instanceof RecordTooLargeException) {
            return Response.resume(settings.giveUp(
                    context, context.sourceRawKey(), context.sourceRawValue(), DeadLetter.Kind.TOO_LARGE, exception));
        }
        settings.stop(exception);
        return exception instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        HandlerSettings settings = handling();
        if (Faults.ofEnvironment(exception)) {
            settings.stop(exception);
            return Response.fail();
        }
        return Response.resume(settings.giveUp(
                context, context.sourceRawKey(), context.sourceRawValue(), DeadLetter.Kind.UNWRITABLE, exception));
    }

    private HandlerSettings handling() {
        if (handling == null) {
            throw new IllegalStateException("not configured");
        }
        return handling;
    }
}
