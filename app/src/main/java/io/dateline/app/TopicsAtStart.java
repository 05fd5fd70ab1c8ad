package io.dateline.app;

import io.dateline.schemas.topic.AdministrationException;
import io.dateline.schemas.topic.Change;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The look at topics and schemas with which a stage starts. Broker and registry may be starting, too: they are waited for.
 *
 * <p>One thread calls {@link #require}; the others from any.
 */
final class TopicsAtStart {

    /** How long broker and registry may take to answer. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<List<Change>> plan;
    private final LongSupplier nanoTime;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String waitsFor = "";
    private @Nullable Thread looking;

    /** @param plan what differs from the catalogue; throws {@link AdministrationException} while that cannot be found out */
    TopicsAtStart(Supplier<List<Change>> plan) {
        this(plan, System::nanoTime, PAUSE);
    }

    TopicsAtStart(Supplier<List<Change>> plan, LongSupplier nanoTime, Duration pause) {
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Returns when all is as this version needs it.
     *
     * @throws CommandException when it is not
     * @throws AdministrationException when broker and registry have not answered within a minute
     * @throws StoppedException after {@link #stop}
     */
    void require() {
        begin();
        try {
            List<Change> changes = asked(nanoTime.getAsLong());
            if (!changes.isEmpty()) {
                throw new CommandException("topics or schemas are not as this version needs them ("
                        + changes.size() + " differences, the first: "
                        + changes.get(0).describe()
                        + "); run 'dateline topics apply'");
            }
        } finally {
            end();
        }
    }

    private List<Change> asked(long begin) {
        while (true) {
            if (stopped.getCount() == 0) {
                throw new StoppedException();
            }
            try {
                return plan.get();
            } catch (AdministrationException e) {
                if (stopped.getCount() == 0) {
                    throw new StoppedException();
                }
                if (nanoTime.getAsLong() - begin >= PATIENCE.toNanos()) {
                    throw e;
                }
                String reason = String.valueOf(e.getMessage());
                if (waitsFor.isEmpty()) {
                    LOG.atWarn()
                            .addKeyValue("error", reason)
                            .addKeyValue("patience", PATIENCE)
                            .log("waits for broker and registry");
                }
                waitsFor = reason;
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            throw new StoppedException();
        }
    }

    /** What it waits for, in words; empty while nothing was in its way. */
    String waitsFor() {
        return waitsFor;
    }

    /** Gives the look up: a broker that does not answer would hold up the end of the process. */
    synchronized void stop() {
        stopped.countDown();
        if (looking != null) {
            looking.interrupt();
        }
    }

    private synchronized void begin() {
        looking = Thread.currentThread();
    }

    /** The interruption was meant for the look alone: what has started is to be closed in peace. */
    private synchronized void end() {
        looking = null;
        waitsFor = "";
        if (stopped.getCount() == 0) {
            Thread.interrupted();
        }
    }
}
