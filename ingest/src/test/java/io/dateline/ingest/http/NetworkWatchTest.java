package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkWatchTest {

    private final NetworkWatch watch = new NetworkWatch();

    @Test
    void isDownWhenNoneOfThreeHostsCanBeReached() {
        watch.unreachable("a.example");
        watch.unreachable("a.example");
        watch.unreachable("b.example");
        assertThat(watch.down()).isFalse();

        watch.unreachable("c.example");

        assertThat(watch.down()).isTrue();
    }

    @Test
    void isUpAgainWithTheFirstAnswer() {
        watch.unreachable("a.example");
        watch.unreachable("b.example");
        watch.reached();
        watch.unreachable("c.example");
        assertThat(watch.down()).isFalse();

        watch.unreachable("a.example");
        watch.unreachable("b.example");
        assertThat(watch.down()).isTrue();
        watch.reached();

        assertThat(watch.down()).isFalse();
    }
}
