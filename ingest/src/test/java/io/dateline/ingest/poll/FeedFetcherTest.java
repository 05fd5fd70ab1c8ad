package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.Site;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.poll.PollResult.Elsewhere;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFetcherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final PollConfig CONFIG =
            new PollConfig(1, Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(24));

    private final Site site = new Site();
    private final WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8")));
    private final FeedFetcher fetcher = new FeedFetcher(web, CONFIG);
    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl(site.url("/feed.xml"))
            .setHeaders(Map.of("X-Key", "k"))
            .setAddedAt(NOW)
            .build();

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void readsAFeedAndSendsItsHeaders() {
        site.on("/feed.xml", exchange -> {
            boolean keyed = "k".equals(exchange.getRequestHeaders().getFirst("X-Key"));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Cache-Control", "public, s-maxage=9, max-age=1800");
            Site.send(
                    exchange,
                    keyed ? 200 : 403,
                    "application/rss+xml",
                    site.rss(1, 2).getBytes(StandardCharsets.UTF_8));
        });

        PollResult result = fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);

        assertThat(result).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.entries()).hasSize(2).doesNotHaveDuplicates();
            assertThat(read.validators().etag()).isEqualTo("\"1\"");
            assertThat(read.interval()).isEqualTo(Duration.ofMinutes(30));
        });
    }

    @Test
    void decodesByTheHeader() {
        byte[] body = "<rss><channel><title>Нева</title></channel></rss>".getBytes(Charset.forName("windows-1251"));
        site.on("/feed.xml", exchange -> Site.send(exchange, 200, "text/xml; charset=windows-1251", body));

        PollResult result = fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.feed().title()).isEqualTo("Нева"));
    }

    @Test
    void knowsAnUnchangedFeedByStatusAndByHash() {
        site.on("/feed.xml", exchange -> {
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Site.send(exchange, 200, "application/rss+xml", site.rss(1, 2).getBytes(StandardCharsets.UTF_8));
            }
        });
        Read first = (Read) fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);
        FeedState state = new FeedSchedule(PollConfig.DEFAULTS)
                .after(
                        feed,
                        FeedSchedule.initial(feed, NOW),
                        "127.0.0.1",
                        first,
                        EntryVersions.of(feed, FeedSchedule.initial(feed, NOW), first),
                        NOW,
                        0);

        assertThat(fetcher.poll(feed, state, null, NOW)).isInstanceOf(Unchanged.class);
        assertThat(fetcher.poll(
                        feed, FeedState.newBuilder(state).setEtag("\"1\"").build(), null, NOW))
                .isInstanceOfSatisfying(Unchanged.class, unchanged -> assertThat(unchanged.status())
                        .isEqualTo(304));
    }

    @Test
    void saysWhatFailed() {
        site.serve("/page", "text/html", "<html><body>not a feed</body></html>");
        site.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "90");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(failed("/page").error()).contains("HTML page");
        assertThat(failed("/busy")).satisfies(failed -> {
            assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(90));
            assertThat(failed.status()).isEqualTo(429);
        });
        assertThat(failed("/none").error()).isEqualTo("HTTP 404");
        assertThat(failedAt("http://10.0.0.1/feed").reason()).isEqualTo("refused");
        assertThat(failedAt("not an address").reason()).isEqualTo("bad_address");
    }

    @Test
    void readsAFeedWhoseHeaderLiesAboutItsCharset() {
        byte[] body =
                "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Нева</title><item><title>Лёд</title><guid>1</guid></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);
        site.on("/feed.xml", exchange -> Site.send(exchange, 200, "text/xml; charset=no-such-charset", body));

        assertThat(fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.feed().title()).isEqualTo("Нева"));
    }

    @Test
    void tellsAChallengeFromARefusal() {
        site.on("/guarded", exchange -> {
            exchange.getResponseHeaders().set("cf-mitigated", "challenge");
            exchange.sendResponseHeaders(403, -1);
        });

        assertThat(failed("/guarded").reason()).isEqualTo("challenge");
    }

    @Test
    void keepsTheFeedsHeadersFromTheSiteThatItMovedTo() {
        AtomicReference<String> key = new AtomicReference<>("none");
        site.on("/moved.xml", exchange -> {
            key.set(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
            Site.send(exchange, 200, "text/xml", site.rss(1, 1).getBytes(StandardCharsets.UTF_8));
        });
        FeedState moved = FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setUrl(site.url("/moved.xml").replace("127.0.0.1", "127.0.0.2"))
                .build();
        try (Site other = new Site("127.0.0.2", site.port())) {
            other.on("/moved.xml", exchange -> {
                key.set(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
                Site.send(exchange, 200, "text/xml", site.rss(1, 1).getBytes(StandardCharsets.UTF_8));
            });

            assertThat(fetcher.poll(feed, moved, null, NOW)).isInstanceOf(Read.class);
        }

        assertThat(key.get()).isEqualTo("null");
    }

    @Test
    void followsARedirectToAnotherHostWhenItIsItsTurn() {
        try (Site other = new Site("127.0.0.2", 0)) {
            moved(site, "/feed.xml", "/newer.xml", 301);
            moved(site, "/newer.xml", other.url("/feed.xml"), 308);
            moved(other, "/feed.xml", "/today.xml", 302);
            other.serve("/today.xml", "text/xml", other.rss(1, 2));

            FeedState state = FeedSchedule.initial(feed, NOW);
            Elsewhere first = (Elsewhere) fetcher.poll(feed, state, null, NOW);
            assertThat(other.asked()).isEmpty();
            Read read = (Read) fetcher.poll(feed, state, first.hop(), NOW);

            assertThat(read.feed().entries()).hasSize(2);
            assertThat(read.url()).isEqualTo(other.url("/feed.xml"));
            // A feed is subscribed to: that is leave enough.
            assertThat(other.asked()).containsExactly("/feed.xml", "/today.xml");
        }
    }

    @Test
    void asksTheSubscribedAddressAfterThreeFailuresAndKeepsItWhenItGivesAFeed() {
        AtomicReference<String> condition = new AtomicReference<>("none");
        site.on("/feed.xml", exchange -> {
            condition.set(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
            Site.send(exchange, 200, "text/xml", site.rss(1, 2).getBytes(StandardCharsets.UTF_8));
        });

        Read read = (Read) fetcher.poll(feed, failing(3), null, NOW);

        assertThat(read.url()).isEqualTo(feed.getUrl());
        assertThat(condition.get()).isEqualTo("null");
        assertThat(site.asked()).containsExactly("/feed.xml");
    }

    @Test
    void takesNoFailureOfTheSubscribedAddressForAFeed() {
        site.on("/feed.xml", exchange -> exchange.sendResponseHeaders(304, -1));
        assertThat(fetcher.poll(feed, failing(3), null, NOW)).isInstanceOf(Failed.class);

        site.serve("/moved.xml", "text/xml", site.rss(1, 2));
        assertThat(fetcher.poll(feed, failing(4), null, NOW))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.url()).isNull());
    }

    @Test
    void isLedWhereTheSubscribedAddressLeadsNow() {
        moved(site, "/feed.xml", "/third.xml", 301);
        site.serve("/third.xml", "text/xml", site.rss(1, 2));

        assertThat(fetcher.poll(feed, failing(6), null, NOW))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.url()).isEqualTo(site.url("/third.xml")));
    }

    /** A feed that moved, and failed there. */
    private FeedState failing(int failures) {
        return FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setUrl(site.url("/moved.xml"))
                .setLastSuccessAt(NOW)
                .setEtag("\"e\"")
                .setFailures(failures)
                .build();
    }

    @Test
    void keepsNoAddressBehindATemporaryRedirectToAnotherHost() {
        try (Site other = new Site("127.0.0.2", 0)) {
            moved(site, "/feed.xml", other.url("/feed.xml"), 302);
            moved(other, "/feed.xml", "/today.xml", 301);
            other.serve("/today.xml", "text/xml", other.rss(1, 2));

            FeedState state = FeedSchedule.initial(feed, NOW);
            Elsewhere first = (Elsewhere) fetcher.poll(feed, state, null, NOW);
            Read read = (Read) fetcher.poll(feed, state, first.hop(), NOW);

            assertThat(read.url()).isNull();
        }
    }

    @Test
    void endsALoopOfRedirectsFromHostToHost() {
        try (Site other = new Site("127.0.0.2", 0)) {
            moved(site, "/feed.xml", other.url("/feed.xml"), 302);
            moved(other, "/feed.xml", site.url("/feed.xml"), 302);

            FeedState state = FeedSchedule.initial(feed, NOW);
            PollResult result = fetcher.poll(feed, state, null, NOW);
            for (int i = 0; i < 10 && result instanceof Elsewhere elsewhere; i++) {
                result = fetcher.poll(feed, state, elsewhere.hop(), NOW);
            }

            assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                    .isEqualTo("too_many_redirects"));
        }
    }

    private static void moved(Site from, String path, String to, int status) {
        from.on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    @Test
    void learnsFromA304HowLongItHolds() {
        site.on("/feed.xml", exchange -> {
            exchange.getResponseHeaders().set("Expires", "Mon, 02 Mar 2026 13:00:00 GMT");
            exchange.getResponseHeaders().set("Date", "Mon, 02 Mar 2026 12:00:00 GMT");
            exchange.sendResponseHeaders(304, -1);
        });

        FeedState known = FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setEtag("\"1\"")
                .setLastSuccessAt(NOW)
                .build();

        assertThat(fetcher.poll(feed, known, null, NOW))
                .isInstanceOfSatisfying(Unchanged.class, unchanged -> assertThat(unchanged.interval())
                        .isNotNull());
    }

    @Test
    void aFeedThatIsNotModifiedBeforeItEverGaveAnythingHasFailed() {
        site.on("/feed.xml", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.error()).contains("304"));
    }

    @Test
    void aFeedThatIsNotModifiedThoughItWasAskedWithoutConditionIsUnchangedWhenItGaveSomethingBefore() {
        site.on("/feed.xml", exchange -> exchange.sendResponseHeaders(304, -1));
        FeedState cut = FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setLastSuccessAt(NOW)
                .build();

        assertThat(fetcher.poll(feed, cut, null, NOW)).isInstanceOf(Unchanged.class);
    }

    @Test
    void takesTheRecentPagesOfASitemapNewestFirst() {
        site.serve(
                "/feed.xml",
                "application/xml",
                urlset(
                        page("/old", "2026-02-20", ""),
                        page("/first", "2026-03-01", "A strike begins"),
                        page("/second", "2026-03-02T09:00:00Z", "The strike goes on"),
                        page("/undated", "", "")));

        PollResult result = fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);

        assertThat(result).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.feed().kind()).isEqualTo(ParsedFeed.Kind.SITEMAP);
            assertThat(read.feed().entries())
                    .extracting(Entry::url)
                    .containsExactly(site.url("/second"), site.url("/first"), site.url("/undated"));
        });
    }

    @Test
    void readsTheSitemapsOfAnIndexThatChangedLast() {
        StringBuilder children = new StringBuilder();
        for (int day = 1; day <= 12; day++) {
            String path = "/map-" + day + ".xml";
            children.append(child(site.url(path), "2026-03-02T%02d:00:00Z".formatted(day)));
            site.serve(path, "application/xml", urlset(page("/article/" + day, "2026-03-02", "")));
        }
        children.append(child(site.url("/stale.xml"), "2026-02-01"))
                .append(child("https://elsewhere.example.org/map.xml", "2026-03-02T23:00:00Z"));
        site.serve("/feed.xml", "application/xml", "<sitemapindex>" + children + "</sitemapindex>");

        PollResult result = fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);

        assertThat(result).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.feed().entries()).hasSize(10);
            assertThat(read.validators()).isEqualTo(new PollResult.Validators(null, null));
            assertThat(read.index()).isNotNull();
            assertThat(read.index().left()).isEqualTo(2);
        });
        assertThat(site.asked())
                .startsWith("/feed.xml", "/map-12.xml", "/map-11.xml")
                .doesNotContain("/stale.xml");
    }

    @Test
    void followsASitemapOfAnIndexToNoOtherSite() {
        try (Site other = new Site("127.0.0.2", 0)) {
            other.serve("/a.xml", "application/xml", urlset(page("/1", "2026-03-02", "")));
            site.redirect("/a.xml", other.url("/a.xml"));
            site.redirect("/b.xml", "/c.xml");
            site.serve("/c.xml", "application/xml", urlset(page("/2", "2026-03-02", "")));
            site.serve(
                    "/feed.xml",
                    "application/xml",
                    "<sitemapindex>" + child(site.url("/a.xml"), "") + child(site.url("/b.xml"), "")
                            + "</sitemapindex>");

            Read read = (Read) fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW);

            assertThat(read.feed().entries()).extracting(Entry::url).containsExactly(site.url("/2"));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void readsAnIndexAnewThoughItIsTheSame() {
        site.serve(
                "/feed.xml", "application/xml", "<sitemapindex>" + child(site.url("/a.xml"), "") + "</sitemapindex>");
        site.serve("/a.xml", "application/xml", urlset(page("/1", "2026-03-02", "")));
        FeedState state = FeedSchedule.initial(feed, NOW);
        Read first = (Read) fetcher.poll(feed, state, null, NOW);
        site.serve("/a.xml", "application/xml", urlset(page("/1", "2026-03-02", ""), page("/2", "2026-03-02", "")));

        FeedState next =
                FeedState.newBuilder(state).setBodyHash(first.bodyHash()).build();
        PollResult second = fetcher.poll(feed, next, null, NOW);

        assertThat(second).isInstanceOfSatisfying(Read.class, read -> assertThat(read.entries())
                .hasSize(2));
    }

    @Test
    void goesOnWithoutASitemapThatCannotBeHadAndFailsWithoutAny() {
        String missing = child(site.url("/missing.xml"), "2026-03-02T09:00:00Z");
        site.serve(
                "/feed.xml",
                "application/xml",
                "<sitemapindex>" + missing + child(site.url("/a.xml"), "") + "</sitemapindex>");
        site.serve("/a.xml", "application/xml", urlset(page("/1", "2026-03-02", "")));
        site.serve("/alone.xml", "application/xml", "<sitemapindex>" + missing + "</sitemapindex>");

        assertThat(fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW))
                .isInstanceOf(Read.class);
        assertThat(failed("/alone.xml").error())
                .contains("none of the 1 sitemaps")
                .contains("HTTP 404");
    }

    @Test
    void failsWhileOthersWaitWhenNoneOfThoseAskedForCanBeHadAndGoesOnWithThem() {
        StringBuilder children = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            String path = "/wall-" + i + ".xml";
            site.on(path, exchange -> exchange.sendResponseHeaders(403, -1));
            children.append(child(site.url(path), "2026-03-02T%02d:00:00Z".formatted(i)));
        }
        site.serve("/feed.xml", "application/xml", "<sitemapindex>" + children + "</sitemapindex>");
        FeedState state = FeedSchedule.initial(feed, NOW);

        Failed failed = (Failed) fetcher.poll(feed, state, null, NOW);
        FeedState next = new FeedSchedule(CONFIG)
                .after(feed, state, "127.0.0.1", failed, EntryVersions.of(feed, state, failed), NOW, 0);
        fetcher.poll(feed, next, null, next.getNextPollAt());

        assertThat(failed.error()).contains("none of the 10 sitemaps").contains("HTTP 403");
        assertThat(next.getFailures()).isEqualTo(1);
        assertThat(site.asked()).contains("/wall-0.xml", "/wall-14.xml");
    }

    @Test
    void failsWhenTheIndexesOfAnIndexCanBeHadAndNoneOfTheirSitemaps() {
        site.serve(
                "/feed.xml",
                "application/xml",
                "<sitemapindex>" + child(site.url("/2026.xml"), "") + "</sitemapindex>");
        site.serve(
                "/2026.xml",
                "application/xml",
                "<sitemapindex>" + child(site.url("/closed.xml"), "") + "</sitemapindex>");
        site.on("/closed.xml", exchange -> exchange.sendResponseHeaders(403, -1));

        assertThat(failed("/feed.xml").error())
                .contains("none of the 1 sitemaps")
                .contains("HTTP 403")
                .contains(site.url("/closed.xml"))
                .contains("subscribe to another feed");
    }

    @Test
    void saysThatTheSitemapsOfAnIndexLieElsewhere() {
        site.serve(
                "/feed.xml",
                "application/xml",
                "<sitemapindex>" + child("http://maps.example.net/1.xml", "")
                        + child("http://maps.example.net/2.xml", "") + "</sitemapindex>");

        Failed failed = failed("/feed.xml");

        assertThat(failed.error()).contains("all 2 sitemaps").contains("http://maps.example.net/1.xml");
        assertThat(failed.reason()).isEqualTo("other_site");
    }

    @Test
    void asksForNoMoreSitemapsOnceTheServerAsksToWait() {
        site.on("/busy.xml", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(503, -1);
        });
        site.serve("/a.xml", "application/xml", urlset(page("/1", "2026-03-02", "")));
        String busy = child(site.url("/busy.xml"), "2026-03-02T10:00:00Z");
        String early = child(site.url("/a.xml"), "2026-03-02T11:00:00Z");
        String late = child(site.url("/b.xml"), "2026-03-02T09:00:00Z");
        site.serve("/feed.xml", "application/xml", "<sitemapindex>" + busy + late + "</sitemapindex>");

        assertThat(fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW))
                .isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.status()).isEqualTo(503);
                    assertThat(failed.retryAfter()).isEqualTo(Duration.ofHours(2));
                });

        site.serve("/feed.xml", "application/xml", "<sitemapindex>" + early + busy + late + "</sitemapindex>");
        assertThat(fetcher.poll(feed, FeedSchedule.initial(feed, NOW), null, NOW))
                .isInstanceOfSatisfying(Read.class, read -> {
                    assertThat(read.entries()).hasSize(1);
                    assertThat(read.index()).isNotNull();
                    assertThat(read.index().retryAfter()).isEqualTo(Duration.ofHours(2));
                });
        assertThat(site.asked()).doesNotContain("/b.xml");
    }

    @Test
    void readsASitemapOfAnIndexAgainThatBrokeOff() {
        String child = child(site.url("/a.xml"), "2026-02-28T09:00:00Z");
        site.serve("/feed.xml", "application/xml", "<sitemapindex>" + child + "</sitemapindex>");
        String whole = urlset(page("/1", "2026-03-02", ""), page("/2", "2026-03-02", ""));
        site.serve("/a.xml", "application/xml", whole.substring(0, whole.lastIndexOf("<url>") + 9));
        FeedState state = FeedSchedule.initial(feed, NOW);
        Read first = (Read) fetcher.poll(feed, state, null, NOW);
        FeedState next = new FeedSchedule(CONFIG)
                .after(feed, state, "127.0.0.1", first, EntryVersions.of(feed, state, first), NOW, 0);
        site.serve("/a.xml", "application/xml", whole);

        Read second = (Read) fetcher.poll(feed, next, null, next.getNextPollAt());

        assertThat(first.entries()).hasSize(1);
        assertThat(second.entries()).hasSize(2);
    }

    private static String urlset(String... pages) {
        return "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>" + String.join("", pages)
                + "</urlset>";
    }

    private String page(String path, String modified, String title) {
        return "<url><loc>" + site.url(path) + "</loc><lastmod>" + modified + "</lastmod><n:news><n:title>" + title
                + "</n:title></n:news></url>";
    }

    private static String child(String url, String modified) {
        return "<sitemap><loc>" + url + "</loc><lastmod>" + modified + "</lastmod></sitemap>";
    }

    private Failed failed(String path) {
        return failedAt(site.url(path));
    }

    private Failed failedAt(String url) {
        FeedState state = FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setUrl(url)
                .build();
        return (Failed) fetcher.poll(feed, state, null, NOW);
    }
}
