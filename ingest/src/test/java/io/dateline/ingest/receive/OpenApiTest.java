package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the hand-written description to the code; {@link ReceiverIT} holds it to the routes. */
class OpenApiTest {

    private static byte[] file;
    private static JsonNode description;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            file = in.readAllBytes();
        }
        description = ArticleJson.parse(file);
    }

    /** Copy the resource over the one in docs to mend it. */
    @Test
    void theCopyInDocsIsUpToDate() throws IOException {
        assertThat(Files.readAllBytes(Path.of("../docs/push-openapi.json"))).isEqualTo(file);
    }

    @Test
    void describesEveryFieldOfAnArticleWithItsLimits() {
        JsonNode fields = description.at("/components/schemas/Article/properties");

        assertThat(names(fields)).isEqualTo(new TreeSet<>(ArticleJson.FIELDS));
        assertThat(fields.at("/text/maxLength").asInt()).isEqualTo(ArticleJson.LONGEST_TEXT);
        assertThat(fields.at("/id/maxLength").asInt()).isEqualTo(ArticleJson.LONGEST_ID);
        assertThat(fields.at("/title/maxLength").asInt()).isEqualTo(ArticleJson.LONGEST_LINE);
        assertThat(fields.at("/tags/maxItems").asInt()).isEqualTo(ArticleJson.MOST_ITEMS);
    }

    @Test
    void problemsAndAnswersHaveTheFieldsThatAreDescribed() {
        Problem problem = new Problem(422, "invalid", "d", List.of(new FieldError("f", "m")), Duration.ofSeconds(1));
        Desk.Posted posted = new Desk.Posted(Ids.article("a"), "a", Ids.content("", "b"), null);

        assertThat(names(problem.json())).isEqualTo(schema("Problem"));
        assertThat(names(problem.json().at("/errors/0"))).isEqualTo(schema("FieldError"));
        assertThat(names(posted.json())).isEqualTo(schema("Accepted"));
        assertThat(schema("BulkItem"))
                .containsAll(schema("Accepted"))
                .contains("status", "detail", "errors", "retryAfter");
    }

    private static Set<String> schema(String name) {
        return names(description.at("/components/schemas/" + name + "/properties"));
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
