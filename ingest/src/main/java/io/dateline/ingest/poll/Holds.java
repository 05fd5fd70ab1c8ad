package io.dateline.ingest.poll;

import crawlercommons.domains.EffectiveTldFinder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hosts and domains that asked to be left alone (429 or 503 with Retry-After), and until when. Not thread-safe: the poller's thread owns it.
 *
 * <p>What each server asked for is in the state of the feed that it was asked of, from which the holds are made anew after a restart.
 */
final class Holds {

    private final RetryScope scope;
    private final Predicate<String> isPublic;
    private final Map<String, Instant> until = new HashMap<>();

    /**
     * @param isPublic whether a host is on the public internet, as far as is known
     */
    Holds(RetryScope scope, Predicate<String> isPublic) {
        this.scope = scope;
        this.isPublic = isPublic;
    }

    /** A server asked for it; the later of two times holds. */
    void add(String host, Instant time) {
        String held = held(host);
        if (held != null) {
            until.merge(held, time, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Until when a host must be left alone, or null when it need not. */
    @Nullable
    Instant until(String host, Instant now) {
        until.values().removeIf(time -> !time.isAfter(now));
        String held = until.isEmpty() ? null : held(host);
        return held == null ? null : until.get(held);
    }

    /** What the word of a host holds up; null for the feed alone. */
    private @Nullable String held(String host) {
        return switch (scope) {
            case FEED -> null;
            case HOST -> host;
            case DOMAIN -> domain(host);
            case AUTO -> isPublic.test(host) ? host : null;
        };
    }

    private static String domain(String host) {
        return Objects.requireNonNullElse(EffectiveTldFinder.getAssignedDomain(host, true, false), host);
    }
}
