package io.dateline.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C and SIGTERM into a clean stop: the work is told, and the process waits until it has ended. */
final class Interrupt {

    private static final int GRACE_SECONDS = 60;

    private Interrupt() {}

    /** Runs the work in this thread; when the process is asked to end, calls {@code stop} from another and waits for the work. */
    static void run(Runnable stop, Runnable work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    awaitQuietly(ended);
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The hook runs already.
            }
        }
    }

    private static void awaitQuietly(CountDownLatch ended) {
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("dateline: gave up waiting for a clean stop after " + GRACE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
