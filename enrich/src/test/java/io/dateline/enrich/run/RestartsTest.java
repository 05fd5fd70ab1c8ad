package io.dateline.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private final Restarts restarts = new Restarts("code", new SimpleMeterRegistry());

    @Test
    void waits_longer_each_time_up_to_half_a_minute() {
        assertThat(Restarts.waitFor(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(Restarts.waitFor(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Restarts.waitFor(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_failed_thread_is_replaced() {
        assertThat(restarts.handle(new IllegalStateException("broker gone")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
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
