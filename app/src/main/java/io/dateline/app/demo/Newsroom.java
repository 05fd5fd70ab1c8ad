package io.dateline.app.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates the articles, mints variants of them, and publishes corrections when they are due. Thread-safe.
 *
 * <p>The reference time is the full hour at or before the start, so that a site that is started again within the hour
 * publishes exactly the same, and a reader that comes back to it finds nothing new.
 */
final class Newsroom {

    private final ArticleLibrary library;
    private final int port;
    private final int copies;
    private final Clock clock;
    private final Instant reference;
    private final Instant correctionsDue;
    private @Nullable Instant correctedAt;
    private Edition edition;

    Newsroom(ArticleLibrary library, int port, int copies, Duration correctAfter, Clock clock) {
        this.library = library;
        this.port = port;
        this.copies = copies;
        this.clock = clock;
        this.reference = clock.instant().truncatedTo(ChronoUnit.HOURS);
        this.correctionsDue = clock.instant().plus(correctAfter).truncatedTo(ChronoUnit.SECONDS);
        this.edition = new Edition(articles(null));
    }

    synchronized Edition edition() {
        if (correctedAt == null && !clock.instant().isBefore(correctionsDue)) {
            correct(correctionsDue);
        }
        return edition;
    }

    /** Publishes the corrections now; does nothing if they are out. */
    synchronized void publishCorrections() {
        if (correctedAt == null) {
            correct(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private void correct(Instant at) {
        correctedAt = at;
        edition = new Edition(articles(at));
    }

    private List<DemoArticle> articles(@Nullable Instant corrected) {
        List<DemoArticle> articles = new ArrayList<>();
        for (ArticleFile original : library.originals()) {
            Optional<ArticleFile> correction = library.correctionOf(original);
            if (corrected != null && correction.isPresent()) {
                articles.add(publish(original, correction.get(), corrected));
            } else {
                articles.add(publish(original));
            }
            for (int copy = 1; copy <= copies; copy++) {
                articles.add(publish(Variant.of(original, copy)));
            }
        }
        return articles;
    }

    private DemoArticle publish(ArticleFile file) {
        return publish(file, file, published(file));
    }

    private Instant published(ArticleFile file) {
        return reference.minus(file.age());
    }

    private DemoArticle publish(ArticleFile original, ArticleFile content, Instant modified) {
        Instant published = published(original);
        LocalDate day = published.atZone(ZoneOffset.UTC).toLocalDate();
        Outlet outlet = original.outlet();
        String name = "%s/%03d-%s".formatted(outlet.path(), original.number(), original.slug());
        URI page = address(outlet, "/" + name + ".html");
        URI link = original.mishap() == ArticleFile.Mishap.MOVED ? address(outlet, "/go/" + name) : page;
        return new DemoArticle(
                name,
                outlet,
                page,
                link,
                Placeholders.resolve(content.title(), day),
                content.author(),
                content.section(),
                content.tags(),
                published,
                modified,
                content.expected(),
                content.forbidden(),
                new DemoArticle.Presentation(
                        original.metadata(),
                        original.mishap(),
                        content.blocks().stream()
                                .map(block -> new Block(block.kind(), Placeholders.resolve(block.text(), day)))
                                .toList()));
    }

    URI address(Outlet outlet, String path) {
        return URI.create("http://" + outlet.host() + ":" + port + path);
    }
}
