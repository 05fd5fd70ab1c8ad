package io.dateline.enrich.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that failed, after a wait that doubles while failures follow one another. Thread-safe.
 *
 * <p>That the stage runs again says little: it runs until it meets the same record or registry. Only minutes without a failure do.
 */
final class Restarts implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Restarts.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 6;

    private final String stage;
    private final Counter counter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LongSupplier nanoTime;
    private int failures;
    private long lastFailure;
    private volatile @Nullable String problem;

    Restarts(String stage, MeterRegistry meters, LongSupplier nanoTime) {
        this.stage = stage;
        this.nanoTime = nanoTime;
        this.counter = Counter.builder("dateline.enrich.restarts")
                .description("Stream threads replaced after an error of the environment")
                .tag("stage", stage)
                .register(meters);
    }

    /** What is being waited for; null when nothing is. */
    @Nullable
    String problem() {
        return problem;
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
        Duration wait = nextWait();
        counter.increment();
        log.atWarn()
                .addKeyValue("stage", stage)
                .addKeyValue("retryAfter", wait)
                .setCause(exception)
                .log("stream thread failed and is replaced");
        problem = String.valueOf(exception.getMessage());
        try {
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        } finally {
            problem = null;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized Duration nextWait() {
        long now = nanoTime.getAsLong();
        if (failures > 0 && now - lastFailure > CALM.toNanos()) {
            failures = 0;
        }
        lastFailure = now;
        return waitFor(failures++);
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
