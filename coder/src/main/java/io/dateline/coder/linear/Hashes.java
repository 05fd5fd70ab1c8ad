package io.dateline.coder.linear;

/** FNV-1a over the characters of several strings as if they were one: feature names without the garbage. */
final class Hashes {
    static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private Hashes() {}

    static int of(String one, String two) {
        return mix(extend(extend(SEED, one), two));
    }

    static int of(String one, String two, String three) {
        return mix(extend(extend(extend(SEED, one), two), three));
    }

    static int extend(int hash, String text) {
        return extend(hash, text, 0, text.length());
    }

    static int extend(int hash, String text, int start, int end) {
        int extended = hash;
        for (int i = start; i < end; i++) {
            extended = (extended ^ text.charAt(i)) * PRIME;
        }
        return extended;
    }

    /** Spreads the last characters, which FNV leaves in the low bits. */
    static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 13);
    }
}
