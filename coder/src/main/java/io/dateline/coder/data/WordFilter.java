package io.dateline.coder.data;

/**
 * Tells of most words that a large table does not hold them, by one bit for each word that it does: most words of a text are in none of our
 * tables, and each look-up that finds nothing waits for memory all the same. Filled once, then read only; thread-safe from then on.
 */
public final class WordFilter {
    private static final int BITS_OF_A_NUMBER = 6;

    private final long[] bits;
    private final int shift;

    /** @param log2Bits how many bits there are, as a power of two from 6 to 30: of {@code n} words, {@code n / 2^log2Bits} is the share of mistakes */
    public WordFilter(int log2Bits) {
        bits = new long[1 << log2Bits - BITS_OF_A_NUMBER];
        shift = Integer.SIZE - log2Bits;
    }

    public void add(String word) {
        int place = place(word);
        bits[place >>> BITS_OF_A_NUMBER] |= 1L << place;
    }

    /** False only for a word that was not added. */
    public boolean mayHold(String word) {
        int place = place(word);
        return (bits[place >>> BITS_OF_A_NUMBER] & 1L << place) != 0;
    }

    /** Alike words have alike hashes: the bits are mixed before the upper ones are taken. */
    private int place(String word) {
        int hash = word.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        return (hash ^ hash >>> 13) * 0x9E3779B1 >>> shift;
    }
}
