package io.dateline.ingest.websub;

import io.dateline.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that hubs are given, one for each subscription: they carry what a receiver has to know and a signature, so that nobody can
 * guess one and any instance can tell ours from others' without asking. The hub's secret is computed from the same. Thread-safe.
 *
 * <pre>
 *   {@code https://news.example.org/websub/<partition:feed:hub:topic>.<HMAC>}
 * </pre>
 */
public final class Callbacks {

    static final String PATH = "/websub/";

    private static final int MAC_BYTES = 16;
    private static final int HASH_DIGITS = 16;
    private static final int LONGEST_TOKEN = 600;
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    /**
     * A callback that is ours.
     *
     * @param feedId the feed
     * @param partition where its owner reads
     * @param subscription as {@link Callbacks#subscription} gives it
     * @param payload what its secret is computed from
     */
    public record Callback(String feedId, int partition, String subscription, String payload) {

        /** Whether it was made for that topic. */
        boolean isFor(@Nullable String topic) {
            return topic != null && subscription.endsWith(":" + hash("topic", topic));
        }
    }

    private final WebSubConfig config;

    public Callbacks(WebSubConfig config) {
        this.config = config;
    }

    /** The callback of a subscription. The same one again for a renewal, by which the hub knows that it is one. */
    public Callback of(String feedId, int partition, String hub, String topic) {
        String subscription = subscription(hub, topic);
        String payload = partition + ":" + subscription + ":" + feedId;
        return new Callback(feedId, partition, subscription, payload);
    }

    /** Which hub and topic a callback was made for, in hashes: a feed may change both, and the former hub keep calling. */
    public static String subscription(String hub, String topic) {
        return hash("hub", hub) + ":" + hash("topic", topic);
    }

    public String url(Callback callback) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = base64.encodeToString(callback.payload().getBytes(StandardCharsets.UTF_8));
        return config.publicUrl() + PATH + payload + "." + base64.encodeToString(mac(callback.payload()));
    }

    /** The secret that the hub signs with: 64 characters (the specification allows 199). */
    public String secret(Callback callback) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", key(), bytes("secret:" + callback.payload())));
    }

    /** The callback of a token, the last part of its address; null when it is none of ours. */
    @Nullable
    Callback parse(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST_TOKEN) {
            return null;
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            String[] parts = payload.split(":", 4);
            return MessageDigest.isEqual(mac(payload), given) && parts.length == 4
                    ? new Callback(parts[3], Integer.parseInt(parts[0]), parts[1] + ":" + parts[2], payload)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the hub signed the body: {@code X-Hub-Signature: method=hex} over the bytes as they came (WebSub, section 7.1). */
    boolean verifies(Callback callback, byte[] body, @Nullable String signature) {
        int equals = signature == null ? -1 : signature.indexOf('=');
        if (signature == null || equals < 0) {
            return false;
        }
        String method = METHODS.get(signature.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (method == null) {
            return false;
        }
        try {
            byte[] given =
                    HexFormat.of().parseHex(signature.substring(equals + 1).strip());
            return MessageDigest.isEqual(hmac(method, bytes(secret(callback)), body), given);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] mac(String payload) {
        return java.util.Arrays.copyOf(hmac("HmacSHA256", key(), bytes("callback:" + payload)), MAC_BYTES);
    }

    private byte[] key() {
        return bytes(config.secret());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String... parts) {
        return Ids.of(parts).substring(0, HASH_DIGITS);
    }

    static byte[] hmac(String method, byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(key, method));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + method, e);
        }
    }
}
