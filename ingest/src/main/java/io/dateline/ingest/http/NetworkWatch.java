package io.dateline.ingest.http;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells an outage of our own network from failures of others: it is down while the last calls to {@value #HOSTS} different hosts and more found
 * no host at all, and none in between did. What failed meanwhile says nothing of feeds and pages. Thread-safe.
 */
public final class NetworkWatch {

    private static final int HOSTS = 3;

    private final Set<String> unreachable = new HashSet<>();

    /** A host answered, whatever it said. */
    synchronized void reached() {
        unreachable.clear();
    }

    /** No connection to a host could be made. */
    synchronized void unreachable(String host) {
        if (unreachable.size() < HOSTS) {
            unreachable.add(host);
        }
    }

    /** Whether the failures of now are our own. */
    public synchronized boolean down() {
        return unreachable.size() >= HOSTS;
    }
}
