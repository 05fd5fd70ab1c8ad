package io.dateline.ingest.receive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures as Standard Webhooks has them: {@code v1,} and the HMAC-SHA256 of id, time and body, joined by dots, in base64.
 *
 * <p>The header may hold several, separated by blanks, so that a sender can change its secret; one that fits is enough. Thread-safe.
 */
final class StandardWebhooks {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** How far the sender's clock may be off, and for how long a message can be sent again by somebody who overheard it. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int LEAST_SECRET = 24;
    private static final int MOST_SECRET = 64;
    private static final int MOST_SIGNATURES = 16;
    private static final int LONGEST_ID = 255;

    private StandardWebhooks() {}

    static String secret(byte[] bytes) {
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    static boolean isSecret(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            return false;
        }
        try {
            int bytes = bytes(secret).length;
            return bytes >= LEAST_SECRET && bytes <= MOST_SECRET;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    }

    /** An id that may go into the signed text: without the dot that would let two texts be the same. */
    static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '.');
    }

    /** Whether the time, in seconds since 1970, is within the tolerance. */
    static boolean isTimely(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,11}")) {
            return false;
        }
        Instant stated = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(stated, now).abs().compareTo(TOLERANCE) <= 0;
    }

    static String sign(String secret, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether one of the signatures fits; takes the same time for each that does not. */
    static boolean verifies(String secret, String id, String timestamp, byte[] body, String signatures) {
        byte[] own = sign(secret, id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        String[] given = signatures.strip().split(" +", MOST_SIGNATURES + 1);
        boolean fits = false;
        for (int i = 0; i < Math.min(given.length, MOST_SIGNATURES); i++) {
            fits |= MessageDigest.isEqual(own, given[i].getBytes(StandardCharsets.UTF_8));
        }
        return fits;
    }
}
