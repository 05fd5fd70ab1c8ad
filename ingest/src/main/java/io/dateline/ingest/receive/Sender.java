package io.dateline.ingest.receive;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends, and for which sources.
 *
 * @param id id of the key; {@code local} for a sender on this machine that needs none
 * @param sources what it may send for; {@code *} is any
 */
record Sender(String id, Set<String> sources) {

    /** Somebody on this machine while there are no keys. */
    static final Sender LOCAL = new Sender("local", Set.of(ApiKey.ANY_SOURCE));

    private static final String LOCAL_SOURCE = "local";

    static Sender of(ApiKey key) {
        return new Sender(key.id(), key.sources());
    }

    boolean maySendFor(String source) {
        return sources.contains(ApiKey.ANY_SOURCE) || sources.contains(source);
    }

    /** The source of an article that names none; null when it could be more than one. */
    @Nullable
    String usualSource() {
        if (this == LOCAL) {
            return LOCAL_SOURCE;
        }
        boolean one = sources.size() == 1 && !sources.contains(ApiKey.ANY_SOURCE);
        return one ? sources.iterator().next() : null;
    }
}
