package io.dateline.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that any instance computes alike: the first 128 bits of a SHA-256, as 32 hexadecimal digits. */
public final class Ids {

    private static final int BYTES = 16;

    private Ids() {}

    /** Hashes the parts in order. The parts are kept apart, so that ("ab", "c") and ("a", "bc") differ. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Id of an article that has an address: all revisions share it. */
    public static String article(String canonicalUrl) {
        return of("article", canonicalUrl);
    }

    public static String feed(String url) {
        return of("feed", url);
    }

    /** Hash by which an unchanged article is known. */
    public static String content(String title, String text) {
        return of("content", title, text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
