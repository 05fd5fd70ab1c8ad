package io.dateline.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends something that may hang. */
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private Ending() {}

    /**
     * Runs {@code shutdown} and waits for it, at most so long. An interrupt does not cut the wait short, as what goes on writing must not lose
     * its folder's lock; the thread is interrupted again afterwards. What {@code shutdown} throws is logged.
     *
     * @return false when it is left behind in its own daemon thread
     */
    static boolean await(String what, Runnable shutdown, Duration patience) {
        long begin = System.nanoTime();
        Thread closing = new Thread(() -> run(what, shutdown), what + "-close");
        closing.setDaemon(true);
        closing.start();
        join(closing, begin + patience.toNanos());
        if (!closing.isAlive()) {
            return true;
        }
        LOG.atWarn()
                .addKeyValue("part", what)
                .addKeyValue("waited", Duration.ofNanos(System.nanoTime() - begin))
                .log("left behind: it does not end");
        return false;
    }

    private static void run(String what, Runnable shutdown) {
        try {
            shutdown.run();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("part", what).setCause(e).log("not ended in order");
        }
    }

    private static void join(Thread thread, long deadline) {
        boolean interrupted = false;
        long left = deadline - System.nanoTime();
        while (left > 0 && thread.isAlive()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = deadline - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
