package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostQueuesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final HostQueues<String> queues = new HostQueues<>();

    @Test
    void givesOnePieceAHostAtATimeInOrder() {
        queues.add("a", "a1");
        queues.add("a", "a2");
        queues.add("b", "b1");

        assertThat(queues.next(NOW)).isEqualTo("a1");
        assertThat(queues.next(NOW)).isEqualTo("b1");
        assertThat(queues.next(NOW)).isNull();

        queues.done("a", NOW, Duration.ZERO);

        assertThat(queues.next(NOW)).isEqualTo("a2");
        assertThat(queues.busy()).isEqualTo(2);
    }

    @Test
    void letsAHostRest() {
        queues.add("a", "a1");
        queues.next(NOW);
        queues.done("a", NOW, Duration.ofSeconds(5));
        queues.forget(NOW);
        queues.add("a", "a2");

        assertThat(queues.next(NOW.plusSeconds(4))).isNull();
        assertThat(queues.next(NOW.plusSeconds(5))).isEqualTo("a2");
    }

    @Test
    void forgetsWhatIsUnwanted() {
        queues.add("a", "a1");
        queues.add("a", "keep");
        queues.add("b", "b1");

        queues.removeIf(work -> !work.equals("keep"));

        assertThat(queues.size()).isEqualTo(1);
        assertThat(queues.next(NOW)).isEqualTo("keep");
        queues.add("b", "b2");
        assertThat(queues.next(NOW)).isEqualTo("b2");
    }
}
