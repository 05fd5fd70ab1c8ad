package io.dateline.app.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer before conditions and compression are applied.
 *
 * @param status HTTP status
 * @param contentType value of {@code Content-Type}
 * @param body uncompressed
 * @param lastModified null when the answer has no validators
 * @param location target of a redirect, else null
 */
record Answer(
        int status,
        String contentType,
        byte[] body,
        @Nullable Instant lastModified,
        @Nullable String location) {

    private static final int TAG_BYTES = 10;

    static Answer page(String html, Instant lastModified) {
        return new Answer(200, "text/html; charset=utf-8", bytes(html), lastModified, null);
    }

    static Answer feed(String contentType, String xml, Instant lastModified) {
        return new Answer(200, contentType, bytes(xml), lastModified, null);
    }

    static Answer text(String text) {
        return new Answer(200, "text/plain; charset=utf-8", bytes(text), null, null);
    }

    static Answer error(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", bytes(html), null, null);
    }

    static Answer moved(String location) {
        return new Answer(301, "text/html; charset=utf-8", bytes("<p>Moved permanently.</p>\n"), null, location);
    }

    /** Digest of the body, without quotes. */
    String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
