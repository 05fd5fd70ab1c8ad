package io.dateline.ingest.page;

import java.util.Map;
import java.util.TreeMap;

/** Which offsets of one partition are done, though they end out of order: only what has nothing open before it may be committed. */
final class OffsetTracker {

    private final TreeMap<Long, Boolean> taken = new TreeMap<>();
    private long next;
    private long committed;
    private int open;

    /**
     * @param first the offset that is taken first
     */
    OffsetTracker(long first) {
        this.next = first;
        this.committed = first;
    }

    /** An offset was taken from the topic. */
    void take(long offset) {
        if (taken.put(offset, false) == null) {
            open++;
        }
    }

    /** Its work is done and acknowledged. */
    void done(long offset) {
        if (Boolean.FALSE.equals(taken.replace(offset, true))) {
            open--;
        }
        for (Map.Entry<Long, Boolean> first = taken.firstEntry();
                first != null && first.getValue();
                first = taken.firstEntry()) {
            next = first.getKey() + 1;
            taken.pollFirstEntry();
        }
    }

    /** Whether there is anything new to commit. */
    boolean moved() {
        return next > committed;
    }

    /** The offset to commit: all before it are done. */
    long next() {
        return next;
    }

    void committed(long offset) {
        committed = offset;
    }

    /** Offsets taken and not yet done. */
    int open() {
        return open;
    }

    /** Offsets taken and not yet below {@link #next}: the open ones, and those done behind one that is open. */
    int window() {
        return taken.size();
    }
}
