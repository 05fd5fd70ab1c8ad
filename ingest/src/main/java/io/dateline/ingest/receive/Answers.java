package io.dateline.ingest.receive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.dateline.schemas.Ids;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers by idempotency key, so that a request that is sent again is not done again (draft-ietf-httpapi-idempotency-key-header, section 2).
 *
 * <pre>
 *   claim ──▶ in progress ──finish──▶ answered ──a day──▶ forgotten
 *                  └─────release────▶ forgotten
 * </pre>
 *
 * <p>Held in memory, bounded by bytes and time: a restart forgets them, and so does another instance not know them. Nothing is lost by that,
 * because an article's id comes from the article: done again, it is the same article, and the next stage drops equal content. Thread-safe.
 */
final class Answers {

    /** What was answered. */
    record Answer(int status, String body) {}

    /**
     * What a claim found.
     *
     * @param answer the stored answer; null when the caller has to do the work now
     */
    record Claim(@Nullable Answer answer) {}

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int OVERHEAD = 300;

    /** What came with the key, and the answer once there is one. */
    private record Entry(String fingerprint, @Nullable Answer answer) {

        int weight() {
            // Two bytes a character at worst.
            return OVERHEAD + (answer == null ? 0 : 2 * answer.body().length());
        }
    }

    private final Cache<String, Entry> entries;

    Answers(Ticker ticker) {
        this.entries = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(KEPT)
                .maximumWeight(LARGEST)
                .weigher((String key, Entry entry) -> entry.weight())
                .build();
    }

    /** The key under which a sender's own key is known here: bounded, and apart from other senders'. */
    static String key(Sender sender, String kind, String... parts) {
        String[] all = new String[parts.length + 2];
        all[0] = sender.id();
        all[1] = kind;
        System.arraycopy(parts, 0, all, 2, parts.length);
        return Ids.of(all);
    }

    /**
     * Claims a key. Throws a refusal with status 409 when its request is in progress, 422 when it came with another body.
     *
     * @param fingerprint hash of the request's body
     */
    Claim claim(String key, String fingerprint) {
        Entry known = entries.asMap().putIfAbsent(key, new Entry(fingerprint, null));
        if (known == null) {
            return new Claim(null);
        }
        if (!known.fingerprint.equals(fingerprint)) {
            throw Problem.of(422, "key_reused", "The idempotency key was used for another body before: make a new one.")
                    .refusal();
        }
        if (known.answer == null) {
            throw Problem.later(
                            409,
                            "in_progress",
                            "A request with this idempotency key is being worked on.",
                            Duration.ofSeconds(1))
                    .refusal();
        }
        return new Claim(known.answer);
    }

    /** Keeps the answer. */
    void finish(String key, String fingerprint, Answer answer) {
        entries.put(key, new Entry(fingerprint, answer));
    }

    /** Forgets a claim whose request failed in a way that another try may mend. */
    void release(String key) {
        entries.invalidate(key);
    }
}
