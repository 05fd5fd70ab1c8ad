package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void whoSaysNoIsThere() {
        assertThat(Failures.answered(new UnknownHostException("gone.example: Name or service not known")))
                .isTrue();
        assertThat(Failures.answered(new ConnectException("Connection refused")))
                .isTrue();
    }

    @Test
    void silenceMayBeOurOwn() {
        assertThat(Failures.answered(new UnknownHostException("a.example: Temporary failure in name resolution")))
                .isFalse();
        assertThat(Failures.answered(new ConnectException("Network is unreachable")))
                .isFalse();
        assertThat(Failures.answered(new NoRouteToHostException("No route to host")))
                .isFalse();
    }
}
