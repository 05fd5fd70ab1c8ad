package io.dateline.coder;

import java.util.EnumMap;
import java.util.Map;

/** What became of the sentences of an article: each is counted once. Not thread-safe. */
final class SentenceTally {
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private int parsed;

    void parse() {
        parsed++;
    }

    void skip(Skipped reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** A sentence passed over for this reason is parsed, because a later one points back to it. */
    void parseAfterAll(Skipped reason) {
        skipped.computeIfPresent(reason, (same, count) -> count == 1 ? null : count - 1);
        parse();
    }

    int parsed() {
        return parsed;
    }

    Map<Skipped, Integer> skipped() {
        return skipped;
    }
}
