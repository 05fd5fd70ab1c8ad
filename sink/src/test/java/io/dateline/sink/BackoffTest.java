package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doubles_up_to_the_longest_and_begins_again() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(3));

        List<Duration> waits = Stream.generate(backoff::next).limit(4).toList();
        backoff.reset();

        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 3L, 3L);
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }
}
