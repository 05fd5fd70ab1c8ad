package io.dateline.ingest.receive;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Reads requests within the bounds of time and memory that hold for all of them. Thread-safe. */
public final class Requests {

    private final ByteBudget budget;
    private final Duration deadline;
    private final ReceiveMetrics metrics;
    private final LongSupplier nanoTime;

    public Requests(ByteBudget budget, Duration deadline, ReceiveMetrics metrics, LongSupplier nanoTime) {
        this.budget = budget;
        this.deadline = deadline;
        this.metrics = metrics;
        this.nanoTime = nanoTime;
    }

    public ByteBudget.Share share() {
        return budget.share();
    }

    /** The body as it came, at most so many bytes. */
    public RequestBody body(Context request, int largest, ByteBudget.Share share) {
        long end = nanoTime.getAsLong() + deadline.toNanos();
        try {
            RequestBody body = RequestBody.read(
                    request.req().getInputStream(),
                    request.req().getContentLengthLong(),
                    request.header("Content-Encoding"),
                    largest,
                    share,
                    () -> end - nanoTime.getAsLong());
            metrics.bytes(body.raw().length);
            return body;
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw Problem.of(408, "slow", "The body did not come in time.").refusal();
            }
            throw Problem.of(400, "cut_off", "The body ended before its end.").refusal();
        }
    }

    /** Media type in lower case, without parameters; empty when none is given. Refuses another charset than UTF-8. */
    static String mediaType(Context request) {
        String type = request.contentType();
        if (type == null) {
            return "";
        }
        String[] parts = type.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw Problem.of(415, "charset", "The charset must be UTF-8.").refusal();
            }
        }
        return parts[0].strip();
    }
}
