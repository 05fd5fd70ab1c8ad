package io.dateline.ingest.receive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sender proves itself with.
 *
 * <p>A token is kept as its SHA-256 only. That is enough where the secret has 256 random bits: there is nothing to guess, so a slow hash
 * would only cost time. A webhook's secret has to be kept as it is, because signatures are computed from it.
 *
 * @param id names it in logs and commands; no secret
 * @param name what people call it
 * @param kind how it is proved
 * @param proof {@code sha256:…} of the token, or the webhook's secret {@code whsec_…}
 * @param sources the sources that it may send for; {@code *} is any
 * @param createdAt when it was made
 * @param expiresAt when it ends; null for never
 */
public record ApiKey(
        String id,
        String name,
        Kind kind,
        String proof,
        Set<String> sources,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    /** Stands for all sources. */
    public static final String ANY_SOURCE = "*";

    /** Most characters of a source or a name. */
    public static final int LONGEST_NAME = 200;

    /** How a key is proved. */
    public enum Kind {
        /** {@code Authorization: Bearer <token>}. */
        TOKEN,
        /** Standard Webhooks: an HMAC over the body. */
        WEBHOOK
    }

    public ApiKey {
        List<String> errors = new ArrayList<>();
        if (!id.matches("[A-Za-z0-9]{4,32}")) {
            errors.add("its id \"" + id + "\" is not of 4 to 32 letters and digits");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add("its name is empty or longer than " + LONGEST_NAME);
        }
        if (kind == Kind.TOKEN && !proof.matches("sha256:[0-9a-f]{64}")) {
            errors.add("its proof is not sha256: and 64 hexadecimal digits");
        }
        if (kind == Kind.WEBHOOK && !StandardWebhooks.isSecret(proof)) {
            errors.add("its proof is not whsec_ and 24 to 64 bytes in base64");
        }
        if (sources.isEmpty() || sources.stream().anyMatch(s -> s.isBlank() || s.length() > LONGEST_NAME)) {
            errors.add("its sources are empty or one is; name them, or * for any");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("key " + id + ": " + String.join("; ", errors));
        }
        sources = Set.copyOf(sources);
    }

    boolean valid(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Whether the secret part of a token is this key's; takes the same time whatever it is. */
    boolean proves(String secret) {
        return kind == Kind.TOKEN
                && MessageDigest.isEqual(
                        proof.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the proof, which no log may hold. */
    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + name + ", " + kind + ", " + sources + "]";
    }
}
