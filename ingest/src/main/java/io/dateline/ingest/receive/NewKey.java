package io.dateline.ingest.receive;

import io.dateline.ingest.receive.ApiKey.Kind;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key at the moment it is made, the only one at which its secret can be told.
 *
 * @param key what is kept
 * @param secret what the sender gets: a token, or a webhook's secret
 */
public record NewKey(ApiKey key, String secret) {

    /** Starts every token, so that scanners for leaked secrets can know it. */
    static final String TOKEN_PREFIX = "dl_";

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Makes one with 256 random bits.
     *
     * @throws IllegalArgumentException when name or sources do not do
     */
    public static NewKey of(String name, Kind kind, Set<String> sources, Instant now, @Nullable Instant expiresAt) {
        String id = HexFormat.of().formatHex(random(ID_BYTES));
        byte[] bytes = random(SECRET_BYTES);
        if (kind == Kind.WEBHOOK) {
            String secret = StandardWebhooks.secret(bytes);
            return new NewKey(new ApiKey(id, name, kind, secret, sources, now, expiresAt), secret);
        }
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(id, name, kind, ApiKey.hash(secret), sources, now, expiresAt);
        return new NewKey(key, TOKEN_PREFIX + id + "_" + secret);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "NewKey[" + key + "]";
    }
}
