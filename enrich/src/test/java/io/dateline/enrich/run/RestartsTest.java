package io.dateline.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Restarts restarts = new Restarts("code", meters, now::get);

    @Test
    void waits_longer_each_time_up_to_half_a_minute() {
        assertThat(Restarts.waitFor(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(Restarts.waitFor(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Restarts.waitFor(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_failed_thread_is_replaced_and_counted() {
        StreamThreadExceptionResponse response = restarts.handle(new IllegalStateException("broker gone"));

        assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(restarts.problem()).isNull();
        assertThat(meters.counter("dateline.enrich.restarts", "stage", "code").count())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_replaced_without_memory_or_when_another_process_took_the_name_or_while_closing() {
        assertThat(restarts.handle(new OutOfMemoryError("heap")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(restarts.handle(new FencedInstanceIdException("taken")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        restarts.close();
        assertThat(restarts.handle(new IllegalStateException("broker gone")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
