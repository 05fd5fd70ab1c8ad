package io.dateline.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which offsets of one partition are done, though they end out of order.
 *
 * <p>The offset to commit is the first that is open; which ones behind it are done stands in the metadata that is committed with it, so that a
 * later owner of the partition does none of them again.
 */
final class OffsetTracker {

    /** Offsets from the first open one to the last taken: their marks fit into what a broker takes as metadata. */
    static final int WIDEST = 20_000;

    /** A broker takes 4,096 bytes ({@code offset.metadata.max.bytes}). */
    private static final int LONGEST_TEXT = 4_000;

    private final TreeMap<Long, Boolean> taken = new TreeMap<>();

    /** Done before this tracker began, from {@link #first} on. */
    private final BitSet before;

    private final long first;
    private long highest;
    private long next;
    private int open;
    private boolean changed;

    /**
     * @param first the offset that is taken first
     */
    OffsetTracker(long first) {
        this(first, new BitSet());
    }

    private OffsetTracker(long first, BitSet before) {
        this.first = first;
        this.highest = first - 1;
        this.next = first;
        this.before = before;
    }

    /** Goes on from what was committed. Marks that cannot be read, of another program, count as none. */
    static OffsetTracker resume(OffsetAndMetadata committed) {
        return new OffsetTracker(committed.offset(), marks(committed.metadata()));
    }

    /** Whether an offset is no step forward: it stands before the first of this tracker, or was taken, or passed by, already. */
    boolean isBefore(long offset) {
        return offset <= highest;
    }

    /**
     * An offset was taken from the topic.
     *
     * @return false when its work was done before this tracker began
     */
    boolean take(long offset) {
        highest = Math.max(highest, offset);
        long index = offset - first;
        boolean done = index >= 0 && index < WIDEST * 2L && before.get((int) index);
        if (taken.putIfAbsent(offset, done) == null && !done) {
            open++;
        }
        advance();
        return !done;
    }

    /** Its work is done. */
    void done(long offset) {
        if (Boolean.FALSE.equals(taken.replace(offset, true))) {
            open--;
            changed = true;
        }
        advance();
    }

    private void advance() {
        for (Map.Entry<Long, Boolean> entry = taken.firstEntry();
                entry != null && entry.getValue();
                entry = taken.firstEntry()) {
            next = entry.getKey() + 1;
            taken.pollFirstEntry();
            changed = true;
        }
    }

    /** Whether there is anything new to commit. */
    boolean changed() {
        return changed;
    }

    /** What to commit: the first offset that is open, with marks of those done behind it. */
    OffsetAndMetadata place() {
        BitSet marks = new BitSet();
        taken.forEach((offset, done) -> {
            if (done) {
                marks.set((int) Math.min(offset - next, Integer.MAX_VALUE));
            }
        });
        // What was done before and has not been read again yet.
        long shift = next - first;
        for (int i = before.nextSetBit((int) Math.min(shift, Integer.MAX_VALUE));
                i >= 0;
                i = before.nextSetBit(i + 1)) {
            marks.set((int) (i - shift));
        }
        return new OffsetAndMetadata(next, text(marks));
    }

    void committed() {
        changed = false;
    }

    /** Offsets taken and not yet done. */
    int open() {
        return open;
    }

    /** Offsets from the first that is open to the last that was taken. */
    long width() {
        return taken.isEmpty() ? 0 : taken.lastKey() - next + 1;
    }

    private static String text(BitSet marks) {
        if (marks.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(marks.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        String text = Base64.getEncoder().encodeToString(bytes.toByteArray());
        // Better done again than not to be committed at all.
        return text.length() > LONGEST_TEXT ? "" : text;
    }

    private static BitSet marks(String text) {
        if (text.isEmpty()) {
            return new BitSet();
        }
        byte[] packed;
        try {
            packed = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new BitSet();
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return BitSet.valueOf(in.readNBytes(WIDEST));
        } catch (IOException e) {
            return new BitSet();
        }
    }
}
