package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsApiTest {

    private static FakeFeeds feeds;
    private static Console console;
    private static Http http;

    @BeforeAll
    static void start() {
        feeds = FeedSamples.store();
        console = ConsoleFixture.start(Samples.store(), feeds);
        http = new Http(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void listsThoseFirstThatSomebodyShouldLookAt() {
        JsonNode list = http.json("/api/v1/feeds");

        assertThat(ids(list))
                .hasSize(8)
                .startsWith(
                        FeedSamples.BROKEN.id(),
                        FeedSamples.GONE.id(),
                        FeedSamples.QUIET.id(),
                        FeedSamples.ASKED.id(),
                        FeedSamples.FRESH.id())
                .endsWith(FeedSamples.PAUSED.id());
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("states").toString())
                .isEqualTo("{\"failing\":1,\"gone\":1,\"silent\":1,\"held\":1,\"new\":1,\"ok\":2,\"paused\":1}");
    }

    @Test
    void givesEveryField() {
        JsonNode feed = http.json("/api/v1/feeds?state=failing").get("feeds").get(0);

        assertThat(feed.get("title").asText()).isEqualTo("Evening <b>Bulletin</b>");
        assertThat(feed.get("host").asText()).isEqualTo("broken.news.example");
        assertThat(feed.get("state").asText()).isEqualTo("failing");
        assertThat(feed.get("failures").asInt()).isEqualTo(4);
        assertThat(feed.get("error").asText()).startsWith("HTTP status 503");
        assertThat(feed.get("intervalSeconds").asDouble()).isEqualTo(900);
        assertThat(feed.get("lastPollAt").asText()).isEqualTo("2026-03-10T09:26:40Z");
        assertThat(feed.get("nextPollAt").asText()).isEqualTo("2026-03-10T09:41:40Z");
        assertThat(feed.get("articles").asLong()).isEqualTo(1_234);
        assertThat(feed.get("hub").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "state=silent, quiet",
        "state=SILENT, quiet",
        "host=gone.news.example, gone",
        "q=winter, paused",
        "q=temporarily, broken",
        "state=ok&q=meridian&host=news.example, meridian"
    })
    void filters(String query, String key) {
        assertThat(ids(http.json("/api/v1/feeds?" + query))).containsExactly(Samples.id("feed-" + key));
    }

    @Test
    void statesMeanAnyOf() {
        assertThat(ids(http.json("/api/v1/feeds?state=failing,gone")))
                .isEqualTo(ids(http.json("/api/v1/feeds?state=gone&state=failing")))
                .containsExactly(FeedSamples.BROKEN.id(), FeedSamples.GONE.id());
    }

    @Test
    void emptyParametersAskForNothing() {
        assertThat(ids(http.json("/api/v1/feeds?state=&host=&q=&sort=&order="))).hasSize(8);
    }

    @Test
    void countsTheStatesOfWhatTheOtherConditionsLeave() {
        JsonNode list = http.json("/api/v1/feeds?state=ok&q=bulletin");

        assertThat(list.get("feeds")).isEmpty();
        assertThat(list.at("/states/failing").asInt()).isEqualTo(1);
        assertThat(list.at("/states/ok").asInt()).isZero();
    }

    @Test
    void sortsEitherWay() {
        assertThat(ids(http.json("/api/v1/feeds?sort=failures&limit=2")))
                .containsExactly(FeedSamples.GONE.id(), FeedSamples.BROKEN.id());
        assertThat(ids(http.json("/api/v1/feeds?sort=lastArticleAt&order=asc&limit=2")))
                .containsExactly(FeedSamples.FRESH.id(), FeedSamples.QUIET.id());
    }

    @Test
    void pagesGiveEachFeedOnce() {
        assertThat(http.pages("/api/v1/feeds?limit=3").stream().flatMap(page -> ids(page).stream()))
                .containsExactlyElementsOf(ids(http.json("/api/v1/feeds")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=broken",
                "sort=colour",
                "order=up",
                "limit=0",
                "limit=501",
                "cursor=nonsense",
                "colour=red",
                "host=a&host=b"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        HttpResponse<String> answer = http.get("/api/v1/feeds?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Http.parse(answer.body());
        assertThat(problem.get("parameter").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
        assertThat(problem.get("value").asText()).isNotEmpty();
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String next = http.json("/api/v1/feeds?limit=1").get("next").asText();

        assertThat(http.get("/api/v1/feeds?sort=articles&cursor=" + next).statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneFeedComesWithItsNewestArticles() {
        JsonNode detail = http.json("/api/v1/feeds/" + FeedSamples.HARBOUR.id());

        assertThat(detail.at("/feed/id").asText()).isEqualTo(FeedSamples.HARBOUR.id());
        assertThat(detail.get("articles"))
                .extracting(article -> article.get("outcome").asText())
                .containsExactly("coded", "rejected_type", "null");
        assertThat(detail.at("/articles/0/mentions").asInt()).isEqualTo(2);
    }

    @Test
    void aHubIsToldOf() {
        JsonNode hub = http.json("/api/v1/feeds/" + FeedSamples.MERIDIAN.id()).at("/feed/hub");

        assertThat(hub.get("state").asText()).isEqualTo("active");
        assertThat(hub.get("leaseEndsAt").asText()).isEqualTo("2026-03-13T09:30:00Z");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(http.get("/api/v1/feeds/none").statusCode()).isEqualTo(404);
        assertThat(http.get("/feeds/none").statusCode()).isEqualTo(404);
        assertThat(http.post("/api/v1/feeds").statusCode()).isEqualTo(405);
    }

    @Test
    void anOutageIsSaidWithoutItsInside() {
        feeds.fail(new IllegalStateException("password of the database"));
        try {
            HttpResponse<String> page = http.get("/feeds");
            HttpResponse<String> api = http.get("/api/v1/feeds");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(page.body() + api.body()).doesNotContain("password");
        } finally {
            feeds.fail(null);
        }
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("feeds").forEach(feed -> ids.add(feed.get("id").asText()));
        return ids;
    }
}
