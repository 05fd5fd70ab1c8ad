package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatFilterTest {

    private static final String KAFKA = "org.apache.kafka.clients.NetworkClient";

    private final AtomicLong nanos = new AtomicLong(1);
    private final RepeatFilter filter = new RepeatFilter(nanos::get);
    private final LoggerContext context = new LoggerContext();

    @Test
    void letsTheSameWarningThroughOnceInTenSeconds() {
        assertThat(decide(KAFKA, Level.WARN, "request 17 failed: {}")).isEqualTo(FilterReply.NEUTRAL);
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(decide(KAFKA, Level.WARN, "request 18 failed: {}")).isEqualTo(FilterReply.DENY);
        assertThat(decide(KAFKA, Level.WARN, "bootstrap failed")).isEqualTo(FilterReply.NEUTRAL);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(decide(KAFKA, Level.WARN, "request 19 failed: {}")).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void anotherExceptionIsAnotherWarning() {
        Exception ofOne = new RuntimeException("task failed", new IllegalStateException("state of 3 is gone"));
        Exception ofOther = new RuntimeException("task failed", new IllegalStateException("no disk"));

        assertThat(decide("thread failed", ofOne)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("thread failed", ofOther)).isEqualTo(FilterReply.NEUTRAL);
        nanos.addAndGet(1);
        assertThat(decide("thread failed", new RuntimeException("task failed", ofOne.getCause())))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void letsErrorsThrough() {
        assertThat(decide(KAFKA, Level.ERROR, "thread failed")).isEqualTo(FilterReply.NEUTRAL);
        nanos.addAndGet(1);
        assertThat(decide(KAFKA, Level.ERROR, "thread failed")).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(decide("io.dateline.ingest.Feeds", Level.WARN, "polled")).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("io.dateline.ingest.Feeds", Level.WARN, "polled")).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(KAFKA, Level.INFO, "joined")).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(KAFKA, Level.INFO, "joined")).isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(String format, Exception error) {
        return filter.decide(null, context.getLogger(KAFKA), Level.WARN, format, null, error);
    }

    private FilterReply decide(String logger, Level level, String format) {
        return filter.decide(null, context.getLogger(logger), level, format, null, null);
    }
}
