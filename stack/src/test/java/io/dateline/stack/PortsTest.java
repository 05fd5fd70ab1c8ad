package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private final Ports ports = new Ports();

    @Test
    void givesDifferentFreePorts() throws Exception {
        assertThat(ports.take(StackPart.BROKER, 0)).isNotEqualTo(ports.take(StackPart.DATABASE, 0));
    }

    @Test
    void namesThePortAndThePartWhenItIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.take(StackPart.REGISTRY, taken.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " for the registry is in use");
        }
    }
}
