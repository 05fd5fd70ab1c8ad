package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

class SinkLoopTest {

    @Test
    void an_error_is_told_as_a_failure() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.schedulePollTask(() -> {
            throw new NoClassDefFoundError("a jar is missing");
        });
        SinkLoop loop = new SinkLoop(
                consumer,
                List.of(),
                new Positions(consumer, null, topics -> Map.of(), Duration.ofMinutes(1)),
                new BatchWriter(null, null),
                new SinkMetrics(new SimpleMeterRegistry(), Clock.systemUTC()),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)));

        loop.run();

        assertThat(loop.health().alive()).isFalse();
        assertThat(loop.health().detail()).contains("a jar is missing");
        assertThat(consumer.closed()).isTrue();
    }
}
