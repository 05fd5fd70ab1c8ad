package io.dateline.enrich.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a thread that failed, after a wait that doubles while failures follow one another. Thread-safe. */
final class Restarts implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Restarts.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    private final String stage;
    private final Counter counter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();

    Restarts(String stage, MeterRegistry meters) {
        this.stage = stage;
        this.counter = Counter.builder("dateline.enrich.restarts")
                .description("Stream threads replaced after an error of the environment")
                .tag("stage", stage)
                .register(meters);
    }

    /** The stage works again. */
    void recovered() {
        failures.set(0);
    }

    /** Ends all waiting. */
    void close() {
        closing.countDown();
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        if (exception instanceof Error || fenced(exception)) {
            // A process without memory does no better on a second thread, and two processes of one name would take
            // turns.
            log.atError().addKeyValue("stage", stage).setCause(exception).log("stage stopped");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration wait = waitFor(failures.getAndIncrement());
        counter.increment();
        log.atWarn()
                .addKeyValue("stage", stage)
                .addKeyValue("retryAfter", wait)
                .setCause(exception)
                .log("stream thread failed and is replaced");
        try {
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    static Duration waitFor(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static boolean fenced(Throwable exception) {
        return exception instanceof FencedInstanceIdException
                || exception.getCause() instanceof FencedInstanceIdException;
    }
}
