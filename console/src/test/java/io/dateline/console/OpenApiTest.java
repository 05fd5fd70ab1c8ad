package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.console.api.EventParameters;
import io.dateline.console.api.FeedParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the hand-written description to what the console does. */
class OpenApiTest {

    private static Console console;
    private static Http http;
    private static JsonNode description;

    @BeforeAll
    static void start() {
        console = ConsoleFixture.start(Samples.store());
        http = new Http(console);
        description = http.json("/api/v1/openapi.json");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described = names(description.get("paths"));

        assertThat(described).isEqualTo(new TreeSet<>(console.apiPaths()));
    }

    @Test
    void describesEveryParameterWithItsValues() {
        assertThat(names(description.at("/components/parameters"))).isEqualTo(new TreeSet<>(EventParameters.FILTERS));
        assertThat(texts(description.at("/components/parameters/type/schema/items/enum")))
                .isEqualTo(EventParameters.TYPES);
        assertThat(texts(description.at("/components/parameters/status/schema/items/enum")))
                .isEqualTo(EventParameters.STATUSES);
    }

    @Test
    void everyParameterOfTheDescriptionIsUnderstood() {
        for (String query : List.of(
                "type=AID",
                "country=JPN",
                "actor=JPN",
                "recipient=MOZ",
                "status=asserted",
                "from=2026-01-01",
                "to=2026-12-31",
                "q=tents",
                "place=Sofala",
                "limit=5")) {
            assertThat(http.get("/api/v1/events?" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void answersHaveTheFieldsThatAreDescribed() {
        JsonNode list = http.json("/api/v1/events");
        JsonNode detail = http.json("/api/v1/events/" + Samples.STRIKE.id());

        compare("EventList", list);
        list.get("events").forEach(event -> {
            compare("Event", event);
            compare("Counts", event.get("counts"));
            compare("Evidence", event.get("evidence"));
            coding(event.get("coding"));
        });
        compare("EventDetail", detail);
        detail.get("mentions").forEach(mention -> compare("Mention", mention));
        JsonNode article = http.json("/api/v1/articles/" + Samples.STRIKE.articleId());
        compare("ArticleDetail", article);
        compare("Article", article.get("article"));
        compare("Summary", http.json("/api/v1/summary"));
    }

    @Test
    void describesTheParametersOfFeeds() {
        JsonNode parameters = description.at("/paths/~1api~1v1~1feeds/get/parameters");

        assertThat(parameters).extracting(one -> one.get("name").asText()).isEqualTo(FeedParameters.ALL);
        assertThat(texts(parameters.get(0).at("/schema/items/enum"))).isEqualTo(FeedParameters.STATES);
        assertThat(texts(parameters.get(3).at("/schema/enum"))).isEqualTo(FeedParameters.SORTS);
        assertThat(texts(parameters.get(4).at("/schema/enum"))).isEqualTo(FeedParameters.ORDERS);
    }

    @Test
    void feedsHaveTheFieldsThatAreDescribed() {
        JsonNode list = http.json("/api/v1/feeds");
        JsonNode detail = http.json("/api/v1/feeds/" + FeedSamples.HARBOUR.id());

        compare("FeedList", list);
        list.get("feeds").forEach(feed -> compare("Feed", feed));
        compare("FeedDetail", detail);
        detail.get("articles").forEach(article -> compare("FeedArticle", article));
        compare("Hub", http.json("/api/v1/feeds/" + FeedSamples.MERIDIAN.id()).at("/feed/hub"));
    }

    @Test
    void problemsHaveTheFieldsThatAreDescribed() {
        compare("Problem", http.json("/api/v1/events?type=WAR"));
    }

    private static void coding(JsonNode coding) {
        compare("Coding", coding);
        coding.get("actors").forEach(party -> compare("Party", party));
        ifThere(coding, "place", "Place");
        ifThere(coding, "when", "When");
        ifThere(coding, "dead", "Quantity");
        ifThere(coding, "attribution", "Attribution");
    }

    private static void ifThere(JsonNode coding, String field, String schema) {
        if (!coding.get(field).isNull()) {
            compare(schema, coding.get(field));
        }
    }

    private static void compare(String schema, JsonNode answer) {
        assertThat(names(answer))
                .as(schema)
                .isEqualTo(names(description.at("/components/schemas/" + schema + "/properties")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
