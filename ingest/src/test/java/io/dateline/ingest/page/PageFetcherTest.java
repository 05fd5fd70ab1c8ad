package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.Site;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.page.PageResult.Dead;
import io.dateline.ingest.page.PageResult.Kept;
import io.dateline.ingest.page.PageResult.Later;
import io.dateline.ingest.page.PageResult.Made;
import io.dateline.ingest.page.PageResult.Moved;
import io.dateline.schemas.record.Fetch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageFetcherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final PageConfig CONFIG =
            new PageConfig(1, Duration.ZERO, 2, Duration.ofSeconds(10), Duration.ofMinutes(2), 10, true);

    private final Site site = new Site();
    private final WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8", "224.0.0.0/8")));
    private final PageFetcher fetcher = new PageFetcher(CONFIG, web, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void makesAnArticleOfAPage() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
        site.serve("/1", "text/html", Site.page(1));

        PageResult result = fetcher.get(fetch("/1", "Notice."), 1);

        assertThat(result).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.outcome()).isEqualTo("extracted");
            assertThat(made.hostDelay()).isEqualTo(Duration.ofSeconds(7));
            assertThat(made.article().getTitle()).isEqualTo("Report 1");
            assertThat(made.article().getCanonicalUrl()).isEqualTo(site.url("/1"));
            assertThat(made.article().getArrivedAt()).isEqualTo(NOW);
            assertThat(made.article().getWordCount()).isBetween(30, 45);
        });
    }

    @Test
    void tellsThatAPageWasTooLargeToBeReadToItsEnd() {
        site.serve("/robots.txt", "text/plain", "");
        site.serve("/1", "text/html", Site.page(1) + "<br>".repeat(400_000));

        assertThat(fetcher.get(fetch("/1", "Notice."), 1)).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.outcome()).isEqualTo("cut");
            assertThat(made.article().getTitle()).isEqualTo("Report 1");
        });
    }

    @Test
    void aCorrectionWhosePageCannotBeHadLeavesTheArticleAsItIs() {
        site.serve("/robots.txt", "text/plain", "");
        site.on("/1", exchange -> exchange.sendResponseHeaders(403, -1));
        site.serve("/2", "text/html", Site.page(2));
        Fetch gone =
                Fetch.newBuilder(fetch("/1", "Notice.")).setCorrection(true).build();
        Fetch there =
                Fetch.newBuilder(fetch("/2", "Notice.")).setCorrection(true).build();

        assertThat(fetcher.get(gone, 1)).isInstanceOfSatisfying(Kept.class, kept -> assertThat(kept.outcome())
                .isEqualTo("http_4xx"));
        assertThat(fetcher.get(there, 1)).isInstanceOf(Made.class);
    }

    @Test
    void heedsRobots() {
        site.serve("/robots.txt", "text/plain", "User-agent: Dateline\nDisallow: /private\n");
        site.serve("/private/1", "text/html", Site.page(1));

        assertThat(fetcher.get(fetch("/private/1", "Notice."), 1)).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.outcome()).isEqualTo("robots");
            assertThat(made.article().getFullText()).isFalse();
        });
        assertThat(site.asked("/private/1")).isZero();
    }

    @Test
    void heedsTheBeginningOfRobotsThatAreTooLong() {
        String rules = "User-agent: *\nDisallow: /private\n";
        String filler = "# " + "x".repeat(60) + "\n";
        String cut = filler.repeat((512 * 1024 - rules.length()) / filler.length());
        String last = "Disallow: /".concat("\nDisallow: /late\n");
        site.serve("/robots.txt", "text/plain", rules + cut + filler + last + filler.repeat(10_000));
        site.serve("/private/1", "text/html", Site.page(1));
        site.serve("/open/1", "text/html", Site.page(1));

        assertThat(fetcher.get(fetch("/private/1", "Notice."), 1))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.outcome()).isEqualTo("robots"));
        assertThat(fetcher.get(fetch("/open/1", "Notice."), 1))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.outcome()).isEqualTo("extracted"));
        assertThat(site.asked("/private/1")).isZero();
    }

    @Test
    void waitsForRobotsThatCannotBeHad() {
        site.on("/robots.txt", exchange -> exchange.sendResponseHeaders(429, -1));
        site.serve("/1", "text/html", Site.page(1));

        assertThat(fetcher.get(fetch("/1", "Notice."), 1)).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.reason()).isEqualTo("robots_unreachable");
            assertThat(later.pause()).isGreaterThanOrEqualTo(Robots.KEPT_UNREACHABLE);
        });
        assertThat(fetcher.get(fetch("/1", "Notice."), 2))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.article().getText()).isEqualTo("Notice."));
        assertThat(site.asked("/1")).isZero();
        assertThat(site.asked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void asksRobotsAgainForEachRedirectOfTheHost() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        site.serve("/private/1", "text/html", Site.page(1));
        site.serve("/open/1", "text/html", Site.page(1));
        site.redirect("/1", "/2");
        site.redirect("/2", "/open/1");
        site.redirect("/3", "/private/1");

        assertThat(fetcher.get(fetch("/1", "Notice."), 1))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.outcome()).isEqualTo("extracted"));
        assertThat(fetcher.get(fetch("/3", "Notice."), 1)).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.outcome()).isEqualTo("robots");
            assertThat(made.article().getText()).isEqualTo("Notice.");
            assertThat(made.article().getCanonicalUrl()).isEqualTo(site.url("/3"));
        });
        assertThat(site.asked("/private/1")).isZero();
    }

    @Test
    void waitsForRobotsOfAnotherPortOfTheHost() {
        try (Site other = new Site()) {
            other.on("/robots.txt", exchange -> exchange.sendResponseHeaders(500, -1));
            other.serve("/1", "text/html", Site.page(1));
            site.redirect("/1", other.url("/1"));

            assertThat(fetcher.get(fetch("/1", "Notice."), 1))
                    .isInstanceOfSatisfying(
                            Later.class, later -> assertThat(later.reason()).isEqualTo("robots_unreachable"));
            assertThat(other.asked()).containsExactly("/robots.txt");
        }
    }

    @Test
    void leavesARedirectToAnotherHostToThatHostsOwner() {
        try (Site other = new Site("127.0.0.2", 0)) {
            other.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 3\n");
            other.serve("/1", "text/html", Site.page(1));
            other.serve("/private/2", "text/html", Site.page(2));
            site.redirect("/1", other.url("/1"));
            site.redirect("/2", other.url("/private/2"));

            Moved first = (Moved) fetcher.get(fetch("/1", "Notice."), 1);
            Moved second = (Moved) fetcher.get(fetch("/2", "Notice."), 1);

            assertThat(other.asked()).isEmpty();
            assertThat(first.host()).isEqualTo("127.0.0.2");
            assertThat(first.fetch().getUrl()).isEqualTo(site.url("/1"));
            assertThat(first.fetch().getRedirectedTo()).isEqualTo(other.url("/1"));
            assertThat(first.fetch().getRedirects()).isEqualTo(1);
            assertThat(fetcher.get(first.fetch(), 1)).isInstanceOfSatisfying(Made.class, made -> {
                assertThat(made.outcome()).isEqualTo("extracted");
                assertThat(made.hostDelay()).isEqualTo(Duration.ofSeconds(3));
                assertThat(made.article().getCanonicalUrl()).isEqualTo(other.url("/1"));
            });
            assertThat(fetcher.get(second.fetch(), 1)).isInstanceOfSatisfying(Made.class, made -> {
                assertThat(made.outcome()).isEqualTo("robots");
                assertThat(made.article().getCanonicalUrl()).isEqualTo(site.url("/2"));
            });
            assertThat(other.asked("/private/2")).isZero();
        }
    }

    @Test
    void endsALoopOfRedirectsFromHostToHost() {
        try (Site other = new Site("127.0.0.2", 0)) {
            site.redirect("/1", other.url("/1"));
            other.redirect("/1", site.url("/1"));
            Fetch next = fetch("/1", "Notice.");
            PageResult result = fetcher.get(next, 1);
            for (int i = 0; i < 10 && result instanceof Moved moved; i++) {
                next = moved.fetch();
                result = fetcher.get(next, 1);
            }

            assertThat(result).isInstanceOfSatisfying(Made.class, made -> assertThat(made.outcome())
                    .isEqualTo("too_many_redirects"));
            assertThat(next.getRedirects()).isEqualTo(web.config().redirects());
        }
    }

    @Test
    void readsRobotsThatLieOnAnotherHostAsThoseOfTheFirst() {
        try (Site other = new Site("127.0.0.2", 0)) {
            other.serve("/rules", "text/plain", "User-agent: *\nDisallow: /private\n");
            site.redirect("/robots.txt", other.url("/rules"));
            site.serve("/private/1", "text/html", Site.page(1));

            assertThat(fetcher.get(fetch("/private/1", "Notice."), 1))
                    .isInstanceOfSatisfying(
                            Made.class, made -> assertThat(made.outcome()).isEqualTo("robots"));
            assertThat(other.asked()).containsExactly("/rules");
        }
    }

    @Test
    void takesRobotsThatRedirectWithoutEndForNone() {
        site.redirect("/robots.txt", "/robots.txt");
        site.serve("/1", "text/html", Site.page(1));

        assertThat(fetcher.get(fetch("/1", "Notice."), 1))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.outcome()).isEqualTo("extracted"));
    }

    @Test
    void comesBackToABusyPageAndThenTakesTheFeedsText() {
        site.on("/1", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(fetcher.get(fetch("/1", "Notice."), 1)).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.pause()).isEqualTo(Duration.ofSeconds(30));
            assertThat(later.hostDelay()).isEqualTo(Duration.ofSeconds(30));
        });
        assertThat(fetcher.get(fetch("/1", "Notice."), 2)).isInstanceOf(Made.class);
    }

    @Test
    void countsNoTryWhileOurOwnNetworkIsDown() {
        site.serve("/1", "text/html", Site.page(1));
        // To groups of hosts no connection can be made: no network is there.
        fetcher.get(lost("224.0.0.2"), 1);
        fetcher.get(lost("224.0.0.3"), 1);
        Fetch lost = lost("224.0.0.4");

        assertThat(fetcher.get(lost, 2)).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.reason()).isEqualTo("network_down");
            assertThat(later.counts()).isFalse();
        });
        assertThat(fetcher.get(fetch("/1", "Notice."), 2)).isInstanceOf(Made.class);
        assertThat(fetcher.get(lost, 2)).isInstanceOf(Made.class);
    }

    @Test
    void takesHostsThatRefuseToBeThere() {
        // Nothing listens on port 1 of these loopback addresses.
        fetcher.get(lost("127.0.0.2"), 2);
        fetcher.get(lost("127.0.0.3"), 2);

        assertThat(fetcher.get(lost("127.0.0.4"), 2)).isInstanceOf(Made.class);
        assertThat(web.network().down()).isFalse();
    }

    @Test
    void givesUpWhatHasNoTextAnywhere() {
        site.serve("/empty", "text/html", "<html><body><nav><a href='/'>Home</a></nav></body></html>");
        site.serve("/pdf", "application/pdf", "%PDF");

        assertThat(fetcher.get(fetch("/empty", null), 1))
                .isInstanceOfSatisfying(
                        Dead.class, dead -> assertThat(dead.reason()).isEqualTo("no_text"));
        assertThat(fetcher.get(fetch("/pdf", null), 1))
                .isInstanceOfSatisfying(
                        Dead.class, dead -> assertThat(dead.reason()).isEqualTo("no_html"));
        assertThat(fetcher.get(fetch("/missing", null), 1))
                .isInstanceOfSatisfying(
                        Dead.class, dead -> assertThat(dead.reason()).isEqualTo("http_4xx"));
    }

    @Test
    void believesNoCanonicalAddressThatATemplateGivesToAllPages() {
        String head = "<html><head><link rel='canonical' href='" + site.url("/topic") + "'></head>";
        site.serve("/1", "text/html", Site.page(1).replace("<html lang=\"en\"><head>", head));
        site.serve("/2", "text/html", Site.page(2).replace("<html lang=\"en\"><head>", head));

        Made first = (Made) fetcher.get(fetch("/1", "Notice."), 1);
        Made second = (Made) fetcher.get(fetch("/2", "Notice."), 1);

        assertThat(first.article().getCanonicalUrl()).isEqualTo(site.url("/1"));
        assertThat(second.article().getCanonicalUrl()).isEqualTo(site.url("/2"));
    }

    private Fetch lost(String host) {
        return Fetch.newBuilder(fetch("/1", "Notice."))
                .setUrl("http://" + host + ":1/page")
                .build();
    }

    private Fetch fetch(String path, @Nullable String summary) {
        return Fetch.newBuilder()
                .setUrl(site.url(path))
                .setFeedId("f")
                .setEntryId("e")
                .setTitle("Title of the feed")
                .setSummary(summary)
                .setSeenAt(NOW)
                .setTraceId("t")
                .build();
    }
}
