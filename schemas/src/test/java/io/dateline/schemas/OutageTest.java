package io.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Outage outage = new Outage();

    @Test
    void twoCausesThatAlternateAreToldOnceEach() {
        Stream<Throwable> tries = Stream.of(
                new RuntimeException("try 1", new IOException("refused")),
                new RuntimeException("try 2", new SocketTimeoutException("no answer")),
                new RuntimeException("try 3", new IOException("refused again")),
                new RuntimeException("try 4", new SocketTimeoutException("still none")));

        assertThat(tries.map(outage::isNews)).containsExactly(true, true, false, false);
    }

    @Test
    void theNextOutageIsNewsAgain() {
        outage.isNews(new IOException("refused"));

        assertThat(outage.ends()).isTrue();
        assertThat(outage.ends()).isFalse();
        assertThat(outage.isNews(new IOException("refused"))).isTrue();
    }
}
