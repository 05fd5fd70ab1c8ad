package io.dateline.coder.parse;

import java.nio.ByteBuffer;

/**
 * Open-addressing table from fingerprint to a number, in a section of a {@link PartFile}: entries of 12 bytes, the
 * fingerprint and the number, two of three taken. Safe for many readers.
 */
final class FingerprintTable {
    static final int ABSENT = -1;
    private static final int ENTRY = Long.BYTES + Integer.BYTES;

    private final ByteBuffer section;
    private final int capacity;

    FingerprintTable(ByteBuffer section) {
        this.section = section;
        this.capacity = section.limit() / ENTRY;
    }

    /** Bytes of a section for this many entries. */
    static int bytes(int entries) {
        return Math.toIntExact((entries + entries / 2L + 8) * ENTRY);
    }

    /** The number under this fingerprint, or {@link #ABSENT}. */
    int get(long fingerprint) {
        int slot = slot(fingerprint, capacity);
        while (true) {
            long found = section.getLong(slot * ENTRY);
            if (found == fingerprint) {
                return section.getInt(slot * ENTRY + Long.BYTES);
            }
            if (found == 0) {
                return ABSENT;
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
    }

    /** Enters a number, 0 or more, into a table under construction. Throws if the fingerprint is taken. */
    void put(long fingerprint, int number) {
        int slot = slot(fingerprint, capacity);
        long found;
        while ((found = section.getLong(slot * ENTRY)) != 0) {
            if (found == fingerprint) {
                throw new IllegalStateException("two keys of a lexicon share the fingerprint " + fingerprint);
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
        section.putLong(slot * ENTRY, fingerprint);
        section.putInt(slot * ENTRY + Long.BYTES, number);
    }

    /** How many entries there is room for. */
    int capacity() {
        return capacity;
    }

    /** The fingerprint at a place, 0 where none is. */
    long fingerprintAt(int slot) {
        return section.getLong(slot * ENTRY);
    }

    /** The number at a place, 0 where none is. */
    int numberAt(int slot) {
        return section.getInt(slot * ENTRY + Long.BYTES);
    }

    /** Spreads the upper bits over the slots by multiplication, which needs no capacity of a power of two. */
    static int slot(long fingerprint, int capacity) {
        return (int) (((fingerprint >>> 33) * capacity) >>> 31);
    }
}
