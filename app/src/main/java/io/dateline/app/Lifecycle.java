package io.dateline.app;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts components in order and closes them in reverse. A start that fails closes what was started. */
final class Lifecycle implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private static final int LOOK_SECONDS = 2;

    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean stopping;

    /** Nothing more is started. What was started runs until {@link #close}. */
    synchronized void stop() {
        stopping = true;
    }

    /** Throws {@link StoppedException} once it has been told to stop: a start that goes on would hold the end up. */
    synchronized void requireRunning() {
        if (stopping) {
            throw new StoppedException();
        }
    }

    /** Starts a component at once and watches it under a name. */
    void start(String name, Component component) {
        synchronized (this) {
            requireRunning();
            components.put(name, component);
            started.push(component);
        }
        // Outside of the lock: a start may take a minute, and health is asked meanwhile.
        component.start();
        log.atInfo().addKeyValue("component", name).log("started");
    }

    /** Takes over something to close that has no life of its own. */
    synchronized <T extends AutoCloseable> T own(T resource) {
        started.push(resource);
        return resource;
    }

    /** Health by name, in the order of start. */
    synchronized Map<String, Health> check() {
        Map<String, Health> health = new LinkedHashMap<>();
        components.forEach((name, component) -> health.put(name, component.check()));
        return health;
    }

    /**
     * Waits until asked to stop or until a component has failed for good.
     *
     * @return what failed, in words; null when asked to stop
     */
    @Nullable
    String awaitFailure(CountDownLatch asked) {
        try {
            while (!asked.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                for (Map.Entry<String, Health> component : check().entrySet()) {
                    if (!component.getValue().alive()) {
                        return component.getKey() + " has failed for good: "
                                + component.getValue().detail() + "; the log says more";
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Override
    public void close() {
        Collection<AutoCloseable> toClose;
        synchronized (this) {
            stopping = true;
            toClose = new ArrayList<>(started);
            started.clear();
        }
        for (AutoCloseable resource : toClose) {
            try {
                resource.close();
            } catch (Exception e) {
                log.atError()
                        .setCause(e)
                        .addKeyValue("component", resource.getClass().getSimpleName())
                        .log("close failed");
            }
        }
    }
}
