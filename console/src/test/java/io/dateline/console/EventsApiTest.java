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

class EventsApiTest {

    private static Console console;
    private static Http http;

    @BeforeAll
    static void start() {
        console = ConsoleFixture.start(Samples.store());
        http = new Http(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void listsNewestFirst() {
        JsonNode list = http.json("/api/v1/events");

        assertThat(ids(list)).hasSize(8).startsWith(Samples.MEETING.id(), Samples.STRIKE.id());
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("position").asText()).matches("\\d+-\\w+");
    }

    @Test
    void givesEveryFieldOfTheCoding() {
        JsonNode event = http.json("/api/v1/events?q=counterpart").get("events").get(0);

        assertThat(event.at("/coding/type").asText()).isEqualTo("CONSULT");
        assertThat(event.at("/coding/cameo").asText()).isEqualTo("042");
        assertThat(event.at("/coding/cameoName").asText()).isEqualTo("Make a visit");
        assertThat(event.at("/coding/status").asText()).isEqualTo("asserted");
        assertThat(event.at("/coding/goldstein").asDouble()).isEqualTo(2.8);
        assertThat(event.at("/coding/actors/0/country").asText()).isEqualTo("NGA");
        assertThat(event.at("/coding/recipients/0/role").asText()).isEqualTo("foreign minister");
        assertThat(event.at("/coding/place/latitude").asDouble()).isEqualTo(47.4979);
        assertThat(event.at("/coding/place/precision").asText()).isEqualTo("city");
        assertThat(event.at("/coding/when/firstDay").asText()).isEqualTo("2026-03-10");
        assertThat(event.at("/counts/sources").asInt()).isEqualTo(6);
        assertThat(event.at("/evidence/sentence").asText()).isEqualTo(Samples.MEETING.evidence());
        assertThat(event.at("/firstSeenAt").asText()).isEqualTo("2026-03-10T09:26:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "type=ASSAULT, strike",
        "type=assault, strike",
        "country=NGA, meeting",
        "country=nigeria, meeting",
        "actor=SDNMIL, strike",
        "recipient=HUN, meeting",
        "status=future, summit",
        "from=2026-03-15, summit",
        "place=Piraeus, protest",
        "q=embargo, denial",
        "country=SDN&type=ASSAULT&status=asserted&from=2026-03-10&to=2026-03-10&q=dawn, strike"
    })
    void filters(String query, String key) {
        assertThat(ids(http.json("/api/v1/events?" + query))).containsExactly(Samples.id(key));
    }

    @Test
    void listsMeanAnyOf() {
        List<String> byComma = ids(http.json("/api/v1/events?type=AID,AGREE"));
        List<String> byRepetition = ids(http.json("/api/v1/events?type=AID&type=AGREE"));

        assertThat(byComma).containsExactly(Samples.SUMMIT.id(), Samples.AID.id());
        assertThat(byRepetition).isEqualTo(byComma);
    }

    @Test
    void emptyParametersAskForNothing() {
        assertThat(ids(http.json("/api/v1/events?type=&country=&q=&from="))).hasSize(8);
    }

    @Test
    void filtersThatExcludeEachOtherGiveNothing() {
        assertThat(ids(http.json("/api/v1/events?country=NGA&type=ASSAULT"))).isEmpty();
    }

    @Test
    void pagesGiveEachEventOnce() {
        assertThat(http.pages("/api/v1/events?limit=3").stream().flatMap(page -> ids(page).stream()))
                .containsExactlyElementsOf(ids(http.json("/api/v1/events")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=WAR",
                "country=Atlantis",
                "status=perhaps",
                "from=yesterday",
                "from=2026-03-10&to=2026-03-09",
                "limit=0",
                "limit=501",
                "limit=many",
                "cursor=nonsense",
                "colour=red",
                "actor=a&actor=b"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        HttpResponse<String> answer = http.get("/api/v1/events?" + query);
        String parameter = query.contains("to=") ? "to" : query.substring(0, query.indexOf('='));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Http.parse(answer.body());
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isNotEmpty();
        assertThat(problem.get("detail").asText()).contains(parameter);
    }

    @Test
    void problemsListWhatIsAllowed() {
        JsonNode problem = http.json("/api/v1/events?status=perhaps");

        assertThat(problem.get("value").asText()).isEqualTo("perhaps");
        assertThat(problem.get("allowed"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "asserted",
                        "future",
                        "hypothetical",
                        "historical",
                        "negated",
                        "requested",
                        "alleged",
                        "denied");
    }

    @Test
    void oneEventComesWithItsMentions() {
        JsonNode detail = http.json("/api/v1/events/" + Samples.STRIKE.id());

        assertThat(detail.at("/event/id").asText()).isEqualTo(Samples.STRIKE.id());
        assertThat(detail.at("/event/coding/dead/low").asInt()).isEqualTo(14);
        assertThat(detail.get("mentions"))
                .extracting(mention -> mention.get("publisher").asText())
                .containsExactly("Example Courier", "Harbour Post");
        assertThat(detail.at("/mentions/0/sentence").asText()).isEqualTo(Samples.STRIKE.evidence());
        assertThat(detail.at("/mentions/0/url").asText()).isEqualTo(Samples.STRIKE.url());
    }

    @Test
    void oneArticleComesWithItsMentions() {
        JsonNode detail = http.json("/api/v1/articles/" + Samples.AID.articleId());

        assertThat(detail.at("/article/title").asText()).isEqualTo(Samples.AID.title());
        assertThat(detail.at("/article/outcome").asText()).isEqualTo("coded");
        assertThat(detail.get("mentions")).hasSize(2);
    }

    @Test
    void summaryCounts() {
        JsonNode summary = http.json("/api/v1/summary");

        assertThat(summary.get("events").asLong()).isEqualTo(8);
        assertThat(summary.get("mentions").asLong()).isEqualTo(16);
        assertThat(summary.at("/eventsByStatus/asserted").asLong()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/events/none, 404", "/api/v1/articles/none, 404", "/api/v1/nothing, 404"})
    void whatIsNotThereIsAProblem(String path, int status) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Http.parse(answer.body()).get("status").asInt()).isEqualTo(status);
    }

    @Test
    void onlyReads() {
        assertThat(http.post("/api/v1/events").statusCode()).isEqualTo(405);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("events").forEach(event -> ids.add(event.get("id").asText()));
        return ids;
    }
}
