package io.dateline.app;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts components in order and closes them in reverse. A start that fails closes what was started. */
final class Lifecycle implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Starts a component at once and watches it under a name. */
    synchronized void start(String name, Component component) {
        if (closed) {
            throw new IllegalStateException("stopping");
        }
        components.put(name, component);
        started.push(component);
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

    @Override
    public void close() {
        Collection<AutoCloseable> toClose;
        synchronized (this) {
            closed = true;
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
