package io.dateline.ingest.page;

import java.util.Map;
import java.util.TreeMap;

/** Which offsets of one partition are done, though they end out of order: only what has nothing open before it may be committed. */
final class OffsetTracker {

    private final TreeMap<Long, Boolean> taken = new TreeMap<>();
    private long next;
    private long committed;

    /**
     * @param first the offset that is taken first
     */
    OffsetTracker(long first) {
        this.next = first;
        this.committed = first;
    }

    /** An offset was taken from the topic. */
    void take(long offset) {
        taken.put(offset, false);
    }

    /** Its work is done and acknowledged. */
    void done(long offset) {
        taken.replace(offset, true);
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

    /** Offsets taken and not yet below {@link #next}. */
    int open() {
        return taken.size();
    }
}
