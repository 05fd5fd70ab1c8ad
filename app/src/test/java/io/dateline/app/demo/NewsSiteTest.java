package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.dateline.app.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsSiteTest {

    private static final Instant NOW = Instant.parse("2026-03-05T14:20:30Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final HttpClient client = HttpClient.newHttpClient();
    private NewsSite site;

    @BeforeEach
    void start() {
        site = NewsSite.start(0, clock);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyArticleIsServedWithItsText() throws Exception {
        for (DemoArticle article : site.published()) {
            HttpResponse<String> response = get(article.page());

            if (article.hasPage()) {
                Document page = Jsoup.parse(response.body());
                assertThat(response.statusCode()).as(article.id()).isEqualTo(200);
                assertThat(page.select("h1").first().text()).isEqualTo(article.title());
                assertThat(page.text()).contains(article.text().split("\n\n"));
                assertThat(page.select("link[rel=canonical]").attr("href"))
                        .isEqualTo(article.page().toString());
                assertThat(response.body()).as(article.id()).doesNotContain("{{");
            } else {
                assertThat(response.statusCode()).as(article.id()).isEqualTo(404);
            }
        }
    }

    @Test
    void feedsListAllArticlesNewestFirst() throws Exception {
        for (URI uri : site.feeds()) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(get(uri).body()));

            List<String> links = site.published().stream()
                    .filter(article -> uri.getPath().contains(article.outlet().path()))
                    .map(article -> article.link().toString())
                    .toList();
            assertThat(feed.getEntries()).extracting(SyndEntry::getLink).containsExactlyElementsOf(links);
            assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
            assertThat(feed.getEntries()).allSatisfy(entry -> {
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(entry.getAuthor()).isNotBlank();
                assertThat(entry.getCategories()).isNotEmpty();
                assertThat(entry.getDescription().getValue()).isNotBlank();
                assertThat(entry.getPublishedDate()).isBefore(Date.from(NOW));
            });
        }
    }

    @Test
    void feedsAreOfBothKindsAndOnTwoHosts() throws Exception {
        assertThat(site.feeds()).extracting(URI::getHost).containsExactly("localhost", "127.0.0.1");
        assertThat(new SyndFeedInput()
                        .build(new StringReader(get(site.feeds().get(0)).body()))
                        .getFeedType())
                .isEqualTo("rss_2.0");
        assertThat(new SyndFeedInput()
                        .build(new StringReader(get(site.feeds().get(1)).body()))
                        .getFeedType())
                .isEqualTo("atom_1.0");
    }

    @Test
    void homePageAnnouncesTheFeeds() throws Exception {
        Document home = Jsoup.parse(get(site.uri()).body());

        assertThat(home.select("link[rel=alternate]").eachAttr("href"))
                .containsExactlyElementsOf(
                        site.feeds().stream().map(URI::toString).toList());
    }

    @Test
    void allThreeKindsOfMetadataCarryThePublicationTime() throws Exception {
        for (DemoArticle article :
                site.published().stream().filter(DemoArticle::hasPage).toList()) {
            Document page = Jsoup.parse(get(article.page()).body());

            String told = page.select("script[type=application/ld+json]").html()
                    + page.select("meta[property=article:published_time]").attr("content")
                    + page.select("time").attr("datetime");
            assertThat(told).as(article.id()).contains(article.publishedAt().toString());
        }
    }

    @Test
    void knownEntityTagIsAnswered304() throws Exception {
        for (URI uri : List.of(site.feeds().get(0), site.feeds().get(1), pageOfSomeArticle(), site.uri())) {
            String tag = get(uri).headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = get(uri, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(get(uri, "If-None-Match", "\"other\", W/" + tag).statusCode())
                    .isEqualTo(304);
            assertThat(get(uri, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void modificationDateIsHonouredUnlessThereIsATag() throws Exception {
        URI feed = site.feeds().get(0);
        HttpResponse<String> first = get(feed);
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get(feed, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-Modified-Since", "Thu, 1 Jan 1970 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(feed, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
        assertThat(get(feed, "If-Modified-Since", date, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void gzipIsSentOnlyWhenAccepted() throws Exception {
        URI page = pageOfSomeArticle();
        String plain = get(page).body();

        HttpResponse<byte[]> zipped = client.send(
                HttpRequest.newBuilder(page)
                        .header("Accept-Encoding", "br, gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        HttpResponse<String> refused = get(page, "Accept-Encoding", "gzip;q=0");

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(plain);
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void headTellsTheLengthWithoutTheBody() throws Exception {
        URI page = pageOfSomeArticle();
        int length = get(page).body().getBytes(StandardCharsets.UTF_8).length;

        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(page)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(length);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aMovedArticleIsRedirectedToItsPage() throws Exception {
        DemoArticle moved = site.published().stream()
                .filter(article -> !article.link().equals(article.page()))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> response = get(moved.link());

        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location"))
                .contains(moved.page().toString());
    }

    @Test
    void anArticleWithoutAPageHasItsTextInTheFeed() throws Exception {
        DemoArticle missing = site.published().stream()
                .filter(article -> !article.hasPage())
                .findFirst()
                .orElseThrow();
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(
                        get(site.feeds().get(missing.outlet().ordinal())).body()));

        SyndEntry entry = feed.getEntries().stream()
                .filter(candidate -> candidate.getLink().equals(missing.link().toString()))
                .findFirst()
                .orElseThrow();

        assertThat(get(missing.link()).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(entry.getContents().get(0).getValue()).text())
                .contains(missing.text().split("\n\n"));
    }

    @Test
    void correctionReplacesTheArticleWhenItIsDue() throws Exception {
        DemoArticle before = theCorrectedArticle();
        String tag = get(before.page()).headers().firstValue("ETag").orElseThrow();
        String feedTag = get(feedOf(before)).headers().firstValue("ETag").orElseThrow();

        clock.advance(Duration.ofMinutes(3));

        DemoArticle after = theCorrectedArticle();
        assertThat(after.text()).isNotEqualTo(before.text());
        assertThat(after.page()).isEqualTo(before.page());
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
        assertThat(after.modifiedAt()).isAfter(before.modifiedAt());
        assertThat(get(after.page(), "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(feedOf(after), "If-None-Match", feedTag).statusCode()).isEqualTo(200);
    }

    @Test
    void correctionCanBePublishedOnDemand() {
        DemoArticle before = theCorrectedArticle();

        site.publishCorrections();

        assertThat(theCorrectedArticle().text()).isNotEqualTo(before.text());
        assertThat(theCorrectedArticle().modifiedAt()).isEqualTo(NOW);
    }

    @Test
    void restartWithinTheHourPublishesTheSame() {
        List<String> before = site.published().stream().map(DemoArticle::text).toList();
        clock.advance(Duration.ofMinutes(30));

        try (NewsSite again = NewsSite.start(0, clock)) {
            assertThat(again.published()).extracting(DemoArticle::text).containsExactlyElementsOf(before);
            assertThat(again.published())
                    .extracting(DemoArticle::publishedAt)
                    .containsExactlyElementsOf(site.published().stream()
                            .map(DemoArticle::publishedAt)
                            .toList());
        }
    }

    @Test
    void whatIsNotThereIs404AndWhatWritesIs405() throws Exception {
        assertThat(get(site.uri().resolve("/harbour-times/nothing.html")).statusCode())
                .isEqualTo(404);
        assertThat(client.send(
                                HttpRequest.newBuilder(site.uri())
                                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
        assertThat(get(site.uri().resolve("/robots.txt")).body()).contains("User-agent: *");
    }

    @Test
    void copiesAreFurtherArticlesAtAddressesOfTheirOwn() throws Exception {
        try (NewsSite big = NewsSite.builder().clock(clock).copies(2).start()) {
            assertThat(big.articles()).isEqualTo(3 * site.articles());
            assertThat(big.published()).extracting(DemoArticle::page).doesNotHaveDuplicates();
            DemoArticle copy = big.published().stream()
                    .filter(article -> article.id().endsWith("-v2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(get(copy.page()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void manyCopiesAreSpreadOverFurtherFeeds() throws Exception {
        try (NewsSite big = NewsSite.builder().clock(clock).copies(41).start()) {
            List<String> links = new ArrayList<>();
            for (URI uri : big.feeds()) {
                new SyndFeedInput()
                        .build(new StringReader(get(uri).body()))
                        .getEntries()
                        .forEach(entry -> links.add(entry.getLink()));
            }

            assertThat(big.feeds()).hasSize(6).doesNotHaveDuplicates();
            assertThat(links).doesNotHaveDuplicates();
            assertThat(links.size()).isEqualTo(big.articles());
        }
    }

    @Test
    void copiesCanBeReleasedOneByOne() throws Exception {
        try (NewsSite big = NewsSite.builder()
                .clock(clock)
                .copies(2)
                .releaseEvery(Duration.ofMillis(200))
                .start()) {
            assertThat(big.articles()).isEqualTo(site.articles());

            clock.advance(Duration.ofSeconds(1));

            assertThat(big.articles()).isEqualTo(site.articles() + 5);
            DemoArticle newest = big.published().get(0);
            assertThat(newest.publishedAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(get(newest.page()).statusCode()).isEqualTo(200);
            assertThat(get(feedOf(newest, big)).body()).contains(newest.link().toString());

            clock.advance(Duration.ofHours(1));
            assertThat(big.articles()).isEqualTo(3 * site.articles());
        }
    }

    @Test
    void negativeCopiesAreRefused() {
        assertThatThrownBy(() -> NewsSite.builder().copies(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("copies is -1");
    }

    private DemoArticle theCorrectedArticle() {
        ArticleLibrary library = ArticleLibrary.load();
        ArticleFile original = library.originals().stream()
                .filter(file -> library.correctionOf(file).isPresent())
                .findFirst()
                .orElseThrow();
        return site.published().stream()
                .filter(article -> article.id().endsWith(original.slug()))
                .findFirst()
                .orElseThrow();
    }

    private URI feedOf(DemoArticle article) {
        return feedOf(article, site);
    }

    private static URI feedOf(DemoArticle article, NewsSite site) {
        return site.feeds().get(article.outlet().ordinal());
    }

    private URI pageOfSomeArticle() {
        return site.published().stream()
                .filter(DemoArticle::hasPage)
                .findFirst()
                .orElseThrow()
                .page();
    }

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
