package io.dateline.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses and checks loopback ports for one start; never gives the same port twice. */
final class Ports {
    /**
     * Below the range from which systems take the local ports of outgoing connections (32768 on Linux, 49152 on macOS): a port asked of the
     * system by binding 0 could be taken by any client between our choice and the server's bind.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final Set<Integer> given = new HashSet<>();

    /** The port itself after a check that it is free, or a free one for 0. */
    int take(StackPart part, int wanted) throws StackException {
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new StackException(
                    "port %d for the %s is in use by another process: stop that process, give another port, or 0 for a free one"
                            .formatted(wanted, part.label()));
        }
        given.add(wanted);
        return wanted;
    }

    private int free() throws StackException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new StackException(
                "no free port found between %d and %d: give the ports explicitly".formatted(FIRST, LAST));
    }

    /** A second free port for a part that needs one more. */
    int another() throws StackException {
        return free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port in TIME_WAIT after a restart counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
