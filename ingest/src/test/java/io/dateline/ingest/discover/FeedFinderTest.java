package io.dateline.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.Site;
import io.dateline.ingest.discover.FoundFeed.How;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.WebClient;
import io.dateline.reader.feed.ParsedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {

    private final Site site = new Site();
    private final WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8")));
    private final FeedFinder finder = new FeedFinder(web, Duration.ZERO);

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void knowsAFeedByItself() {
        site.serve("/feed.xml", "application/rss+xml", site.rss(1, 3));

        Discovery discovery = finder.look(site.url("/feed.xml"), Map.of());

        assertThat(discovery.feeds())
                .containsExactly(new FoundFeed(
                        site.url("/feed.xml"),
                        ParsedFeed.Kind.RSS,
                        "Loopback Courier",
                        3,
                        Instant.parse("2026-03-02T09:30:00Z"),
                        How.ITSELF));
        assertThat(site.asked()).containsExactly("/feed.xml");
    }

    @Test
    void findsWhatThePageNamesAndTheNewsSitemapOfRobots() {
        site.serve(
                "/",
                "text/html",
                "<link rel=alternate type=application/rss+xml href=/gone.xml><link rel=alternate type=application/rss+xml href=/feed.xml>");
        site.serve("/feed.xml", "application/rss+xml", site.rss(1, 3));
        site.serve(
                "/robots.txt",
                "text/plain",
                "Sitemap: " + site.url("/sitemap.xml") + "\nSitemap: " + site.url("/news.xml") + "\n");
        site.serve("/news.xml", "text/xml", "<urlset><url><loc>" + site.url("/1") + "</loc></url></urlset>");

        Discovery discovery = finder.look(site.url("/"), Map.of());

        assertThat(discovery.feeds())
                .extracting(FoundFeed::url)
                .containsExactly(site.url("/feed.xml"), site.url("/news.xml"));
        assertThat(discovery.feeds()).extracting(FoundFeed::how).containsExactly(How.DECLARED, How.ROBOTS);
        assertThat(site.asked()).doesNotContain("/sitemap.xml", "/feed/");
    }

    @Test
    void looksInTheUsualPlacesLastAndNotWhereRobotsForbid() {
        site.serve("/", "text/html", "<p>Welcome");
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /rss\n");
        site.serve("/rss", "text/xml", site.rss(1, 1));
        site.serve("/atom.xml", "text/xml", "<feed><title>Port</title></feed>");

        Discovery discovery = finder.look(site.url("/"), Map.of());

        assertThat(discovery.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.url()).isEqualTo(site.url("/atom.xml"));
            assertThat(feed.how()).isEqualTo(How.USUAL);
        });
        assertThat(site.asked()).doesNotContain("/rss", "/feed.json");
    }

    @Test
    void saysWhyThereIsNone() {
        site.serve("/", "text/html", "<p>Welcome");

        assertThat(finder.look(site.url("/"), Map.of()).problem()).contains("no feed was found");
        assertThat(new FeedFinder(web, Duration.ZERO)
                        .look(site.url("/missing"), Map.of())
                        .problem())
                .contains("404");
        Discovery closed = new FeedFinder(web, Duration.ZERO).look("http://10.0.0.1/", Map.of());
        assertThat(closed.reached()).isFalse();
        assertThat(closed.problem()).contains("no public address");
    }
}
