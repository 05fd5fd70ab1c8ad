package io.dateline.app.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is out at which time: articles, variants of them one after the other, corrections when they are due.
 * Thread-safe.
 *
 * <p>The reference time is the full hour at or before the start, so that a site that is started again within the hour
 * publishes exactly the same, and a reader that comes back to it finds nothing new.
 */
final class Newsroom {

    /**
     * @param copies variants of each article
     * @param releaseEvery time between two variants; zero: all are out at the start, as old as their articles
     * @param correctAfter time from the start to the corrections
     */
    record Schedule(int copies, Duration releaseEvery, Duration correctAfter) {

        /**
         * A feed of some hundred entries is long; readers cut much longer ones. So further copies go to further feeds.
         */
        private static final int COPIES_IN_A_FEED = 20;

        /** @param copy from 1 */
        int feedPart(int copy) {
            return (copy - 1) / COPIES_IN_A_FEED;
        }

        /** Feeds of each paper. */
        int feedParts() {
            return 1 + feedPart(Math.max(copies, 1));
        }
    }

    private final ArticleLibrary library;
    private final Typesetter typesetter;
    private final Schedule schedule;
    private final Clock clock;
    private final Instant started;
    private final Instant reference;
    private @Nullable Instant correctedAt;
    private List<DemoArticle> written;
    private Instant nextRelease;
    private Edition edition;

    Newsroom(ArticleLibrary library, Typesetter typesetter, Schedule schedule, Clock clock) {
        this.library = library;
        this.typesetter = typesetter;
        this.schedule = schedule;
        this.clock = clock;
        this.started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.reference = started.truncatedTo(ChronoUnit.HOURS);
        this.written = write();
        this.nextRelease = nextRelease(started);
        this.edition = editionAt(started);
    }

    synchronized Edition edition() {
        Instant now = clock.instant();
        Instant due = started.plus(schedule.correctAfter()).truncatedTo(ChronoUnit.SECONDS);
        if (correctedAt == null && !now.isBefore(due)) {
            correct(due);
        }
        if (!now.isBefore(nextRelease)) {
            nextRelease = nextRelease(now);
            edition = editionAt(now);
        }
        return edition;
    }

    /** Publishes the corrections now; does nothing if they are out. */
    synchronized void publishCorrections() {
        if (correctedAt == null) {
            correct(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Feeds of each paper. */
    int feedParts() {
        return schedule.feedParts();
    }

    URI address(Outlet outlet, String path) {
        return typesetter.address(outlet, path);
    }

    private void correct(Instant at) {
        correctedAt = at;
        Map<String, DemoArticle> corrected = new HashMap<>();
        for (ArticleFile original : library.originals()) {
            library.correctionOf(original)
                    .map(correction -> typesetter.set(original, correction, 0, published(original), at))
                    .ifPresent(article -> corrected.put(article.id(), article));
        }
        written = written.stream()
                .map(article -> corrected.getOrDefault(article.id(), article))
                .toList();
        edition = editionAt(clock.instant());
    }

    private Instant published(ArticleFile file) {
        return reference.minus(file.age());
    }

    private Edition editionAt(Instant now) {
        return new Edition(written.stream()
                .filter(article -> !article.publishedAt().isAfter(now))
                .toList());
    }

    private Instant nextRelease(Instant now) {
        return written.stream()
                .map(DemoArticle::publishedAt)
                .filter(published -> published.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private List<DemoArticle> write() {
        List<DemoArticle> articles = new ArrayList<>();
        for (ArticleFile original : library.originals()) {
            articles.add(typesetter.set(original, original, 0, published(original), published(original)));
        }
        Instant release = started;
        for (int copy = 1; copy <= schedule.copies(); copy++) {
            for (ArticleFile original : library.originals()) {
                ArticleFile variant = Variant.of(original, copy);
                release = release.plus(schedule.releaseEvery());
                Instant published = schedule.releaseEvery().isZero() ? published(variant) : release;
                articles.add(typesetter.set(variant, variant, schedule.feedPart(copy), published, published));
            }
        }
        return articles;
    }
}
