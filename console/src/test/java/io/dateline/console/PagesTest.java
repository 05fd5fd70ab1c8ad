package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static FakeQueries queries;
    private static Console console;
    private static Http http;

    @BeforeAll
    static void start() {
        queries = Samples.store();
        console = ConsoleFixture.start(queries);
        http = new Http(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/events",
                "/api/v1/events/none",
                "/nothing",
                "/?type=WAR",
                "/feeds",
                "/api/v1/feeds",
                "/assets/console.css"
            })
    void everyAnswerHasSecurityHeaders(String path) {
        HttpHeaders headers = http.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void escapesWhatItShows() {
        String page = http.get("/").body();

        assertThat(page).doesNotContain("<script>alert", "<img src=x", "javascript:alert");
        assertThat(page).contains("&lt;script&gt;alert");
    }

    @Test
    void escapesWhatFeedsSay() {
        String pages = http.get("/feeds").body()
                + http.get("/feeds/" + FeedSamples.BROKEN.id()).body();

        assertThat(pages).doesNotContain("<script>alert", "<b>Bulletin");
        assertThat(pages).contains("&lt;script&gt;alert", "&lt;b&gt;Bulletin");
    }

    @Test
    void feedsAreLedToFromEveryPageAndFromReports() {
        assertThat(http.get("/").body()).contains("href=\"/feeds\"");
        assertThat(http.get("/events/" + Samples.STRIKE.id()).body())
                .contains("href=\"/feeds/" + FeedSamples.HARBOUR.id() + "\"");
    }

    @Test
    void anAddressOfFeedsCanBeReadBackIntoTheForm() {
        String page = http.get("/feeds?state=failing,gone&host=news.example&q=server&sort=failures&order=asc&limit=1")
                .body();

        assertThat(page)
                .contains("value=\"failing,gone\" selected", "value=\"news.example\"", "value=\"failures\" selected")
                .contains(
                        "/api/v1/feeds?state=failing%2Cgone&amp;host=news.example&amp;q=server&amp;sort=failures&amp;order=asc&amp;limit=1");
    }

    @Test
    void namesAssetsByTheirContentAndLetsBrowsersKeepThem() {
        Matcher address = Pattern.compile("/assets/[a-z.]+\\?v=\\w+")
                .matcher(http.get("/").body());

        assertThat(address.results().map(found -> found.group()).distinct())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(asset -> {
                    HttpResponse<String> answer = http.get(asset);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                            .contains("immutable");
                });
    }

    @Test
    void errorsAreShownAsPagesToPeople() {
        HttpResponse<String> answer = http.get("/?status=perhaps");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("perhaps", "asserted, future");
    }

    @Test
    void anOutageIsSaidWithoutItsInside() {
        queries.fail(new IllegalStateException("password of the database"));
        try {
            HttpResponse<String> page = http.get("/");
            HttpResponse<String> api = http.get("/api/v1/events");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(page.body() + api.body()).doesNotContain("password");
        } finally {
            queries.fail(null);
        }
    }

    @Test
    void theResultsAloneAreForHtmx() {
        String part = http.get("/", "HX-Request", "true").body();
        String restored = http.get("/", "HX-Request", "true", "HX-History-Restore-Request", "true")
                .body();

        assertThat(part.strip()).startsWith("<div class=\"columns\"");
        assertThat(http.get("/feeds", "HX-Request", "true").body().strip())
                .startsWith("<section class=\"feed-results\"");
        assertThat(restored.strip()).startsWith("<!DOCTYPE html>");
    }
}
