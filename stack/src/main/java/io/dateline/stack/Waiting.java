package io.dateline.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Polls a child until it answers. */
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns when {@code ready} holds; fails when the child has ended or the time is over, with the end of its log. */
    static void untilReady(StackPart part, ChildProcess child, Duration timeout, BooleanSupplier ready)
            throws StackException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new StackException("the %s ended while it started; %s".formatted(part.label(), child.tail()));
            }
            if (System.nanoTime() > end) {
                throw new StackException("the %s did not answer within %d s; %s"
                        .formatted(part.label(), timeout.toSeconds(), child.tail()));
            }
            pause();
        }
    }

    static void pause() throws StackException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the stack was starting", e);
        }
    }
}
