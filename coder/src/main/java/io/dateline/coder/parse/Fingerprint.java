package io.dateline.coder.parse;

/**
 * 64-bit fingerprints that stand for words and features in the converted lexica, so that no key text need be kept.
 *
 * <p>The raw hash is a polynomial modulo 2^64: the hash of a joined text follows from the hashes of its parts, so that the
 * thousands of features of a sentence ("form_tag_tag") are never joined as strings. That no two keys share a fingerprint is
 * checked when a table is built; a word that is in no table matches one by chance once in some 10^13 look-ups.
 */
final class Fingerprint {
    /** Odd, with bits spread over the word; its powers have a period of 2^62. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private static final long TYPE = 0xD6E8FEB86659FD93L;
    private static final long[] POWERS = powers(64);

    private Fingerprint() {}

    /** The polynomial of a text. The empty text gives 0. */
    static long raw(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /** By this factor a polynomial grows when a text of this length is joined to it. */
    static long power(int length) {
        if (length < POWERS.length) {
            return POWERS[length];
        }
        long power = POWERS[POWERS.length - 1];
        for (int i = POWERS.length - 1; i < length; i++) {
            power *= BASE;
        }
        return power;
    }

    /** The polynomial of {@code left + right}. */
    static long join(long left, long right, long powerOfRight) {
        return left * powerOfRight + right;
    }

    /** The polynomial of {@code left + character}. */
    static long join(long left, char character) {
        return left * BASE + character + 1;
    }

    /** The fingerprint of a word. Never 0, which marks an empty place. */
    static long of(String word) {
        return finish(raw(word));
    }

    /** The fingerprint of a feature with this polynomial. */
    static long feature(int type, long raw) {
        return finish(raw + (type + 1) * TYPE);
    }

    /** The fingerprint of a word sequence that is one word longer than the one before (0 for none). */
    static long next(long before, long word) {
        return finish(before * BASE + word);
    }

    /** The finaliser of MurmurHash3: every bit of the polynomial moves every bit of the fingerprint. */
    private static long finish(long raw) {
        long mixed = raw ^ (raw >>> 33);
        mixed *= 0xFF51AFD7ED558CCDL;
        mixed ^= mixed >>> 33;
        mixed *= 0xC4CEB9FE1A85EC53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    private static long[] powers(int count) {
        long[] powers = new long[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}
