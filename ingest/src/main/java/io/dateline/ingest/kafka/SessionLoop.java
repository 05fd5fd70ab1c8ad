package io.dateline.ingest.kafka;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.Outage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A thread that works one session after the other for as long as it lives.
 *
 * <p>When one ends by an error of the environment (broker, registry), the next begins after a pause, from what is in the topics: nothing
 * that was not committed counts as done. Only a second process of the same instance name ends it, or an {@link Error}; its health then says
 * so.
 */
public final class SessionLoop implements Component {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    /** A step waits for the broker as long as it takes; longer than this, somebody should know. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(15);

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<Session> sessions;
    private final LongSupplier nanoTime;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Health health;
    private volatile long lastStep;
    private @Nullable Thread thread;
    /** The loop's thread alone uses it. */
    private final Outage outage = new Outage();

    public SessionLoop(String name, Supplier<Session> sessions) {
        this(name, sessions, System::nanoTime);
    }

    SessionLoop(String name, Supplier<Session> sessions, LongSupplier nanoTime) {
        this.name = name;
        this.sessions = sessions;
        this.nanoTime = nanoTime;
        this.health = Health.starting(name + ": not started");
    }

    @Override
    public synchronized void start() {
        Thread started = new Thread(this::run, name);
        started.start();
        thread = started;
    }

    /** Not ready while a step hangs, as it does when the broker does not answer. */
    @Override
    public Health check() {
        Health last = health;
        Duration since = Duration.ofNanos(nanoTime.getAsLong() - lastStep);
        return last.ready() && since.compareTo(LONGEST_STEP) > 0
                ? Health.starting(name + ": waits for the broker for " + since.toSeconds() + " s")
                : last;
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (isOpen()) {
            long begun = nanoTime.getAsLong();
            try (Session session = sessions.get()) {
                session.open();
                while (isOpen()) {
                    session.step();
                    lastStep = nanoTime.getAsLong();
                    health = session.health();
                    tellThatItGoesOn();
                }
            } catch (FencedInstanceIdException e) {
                health = Health.failed(name + ": another process has the same instance name; give each its own");
                LOG.atError().setCause(e).addKeyValue("loop", name).log("fenced");
                return;
            } catch (RuntimeException e) {
                if (isOpen()) {
                    health = Health.starting(name + ": " + message(e));
                    tell(e);
                    pause = pause(pause, Duration.ofNanos(nanoTime.getAsLong() - begun));
                    rest(pause);
                }
            } catch (Throwable e) {
                // Memory, linkage and the like: another session would fail alike, and silence would pass for health.
                health = Health.failed(name + ": " + e);
                LOG.atError().setCause(e).addKeyValue("loop", name).log("ended by an error that no new session heals");
                return;
            }
        }
    }

    /** What is no error of the environment shows where it comes from. */
    private void tell(RuntimeException error) {
        Level level = outage.isNews(error) ? Level.WARN : Level.DEBUG;
        LoggingEventBuilder line = LOG.atLevel(level).addKeyValue("loop", name).addKeyValue("error", message(error));
        (error instanceof KafkaException ? line : line.setCause(error))
                .log("interrupted, tries again until it can go on");
    }

    private void tellThatItGoesOn() {
        if (health.ready() && outage.ends()) {
            LOG.atInfo().addKeyValue("loop", name).log("goes on");
        }
    }

    /** With the first cause: what a client says of its own state tells nobody what to do. */
    private static String message(Throwable error) {
        Throwable first = Outage.cause(error);
        return first == error ? String.valueOf(error.getMessage()) : error.getMessage() + ": " + first.getMessage();
    }

    private boolean isOpen() {
        return closing.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    /**
     * How long to rest. A few good steps do not make it short again: what ends each session soon would be tried, and feeds be polled, without any rest.
     *
     * @param before the last rest
     * @param lasted how long the session lasted since
     */
    static Duration pause(Duration before, Duration lasted) {
        if (before.isZero() || lasted.compareTo(LONGEST_PAUSE) >= 0) {
            return FIRST_PAUSE;
        }
        Duration longer = before.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Waits, unless it is closed meanwhile. */
    private void rest(Duration pause) {
        try {
            var unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, without waiting. */
    public void stop() {
        closing.countDown();
    }

    @Override
    public synchronized void close() {
        stop();
        Thread started = thread;
        thread = null;
        if (started != null) {
            try {
                started.join(CLOSING.toMillis());
                if (started.isAlive()) {
                    started.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
