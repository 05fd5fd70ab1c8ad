package io.dateline.app;

import io.dateline.ingest.imports.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast an import goes: over the last seconds, so that the slow beginning of a process does not stand in the rate for minutes. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Less says nothing yet. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private record Sample(Instant at, long articles, long bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** What was done by a time; times do not go back. */
    void add(Instant at, ImportProgress progress) {
        samples.addLast(new Sample(at, progress.articles(), progress.bytes()));
        // The one before the window stays, so that the window is covered whole.
        while (samples.size() > 2 && !second().at().plus(WINDOW).isAfter(at)) {
            samples.removeFirst();
        }
    }

    private Sample second() {
        var each = samples.iterator();
        each.next();
        return each.next();
    }

    /** Articles a second; null when it cannot be told yet. */
    @Nullable
    Double articles() {
        return known() ? (samples.getLast().articles() - samples.getFirst().articles()) / seconds() : null;
    }

    /** How long so many bytes will take; null when it cannot be told. */
    @Nullable
    Duration left(long bytes) {
        long done = known() ? samples.getLast().bytes() - samples.getFirst().bytes() : 0;
        return done <= 0 ? null : Duration.ofMillis((long) (1000 * seconds() * bytes / done));
    }

    private boolean known() {
        return samples.size() > 1 && seconds() >= LEAST.toMillis() / 1000.0;
    }

    private double seconds() {
        return Duration.between(samples.getFirst().at(), samples.getLast().at()).toMillis() / 1000.0;
    }
}
