package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.article.SentArticle;
import io.dateline.schemas.record.TimePrecision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Sender DESK = new Sender("k", Set.of("desk"));
    private static final Sender TWO = new Sender("k", Set.of("desk", "wire"));

    @Test
    void readsEveryField() {
        SentArticle article = read(DESK, """
                {"id": "7", "source": "desk", "url": "https://example.org/a?x=1", "canonicalUrl": "https://example.org/a",
                 "title": " A  ferry\\n leaves ", "text": "It left.", "publishedAt": "2026-03-01T10:00:00+02:00",
                 "modifiedAt": "2026-03-02", "authors": ["Ada  Lind"], "tags": ["sea"], "section": "Harbour",
                 "publisher": "Courier", "image": "https://example.org/a.jpg", "language": "pt-BR", "paywalled": false}
                """);

        assertThat(article)
                .isEqualTo(new SentArticle(
                        "desk",
                        "7",
                        "https://example.org/a?x=1",
                        "https://example.org/a",
                        "A ferry leaves",
                        "It left.",
                        null,
                        Instant.parse("2026-03-01T08:00:00Z"),
                        TimePrecision.INSTANT,
                        Instant.parse("2026-03-02T00:00:00Z"),
                        java.util.List.of("Ada Lind"),
                        java.util.List.of("sea"),
                        "Harbour",
                        "Courier",
                        "https://example.org/a.jpg",
                        "pt",
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": 5} | text",
                "{\"text\": \" \"} | text",
                "{\"title\": \"x\"} | text",
                "{\"text\": \"a\", \"html\": \"<p>b\"} | text",
                "{\"text\": \"a\", \"url\": \"ftp://example.org/\"} | url",
                "{\"text\": \"a\", \"url\": \"example.org\"} | url",
                "{\"text\": \"a\", \"canonicalUrl\": \"https://example.org/\"} | canonicalUrl",
                "{\"text\": \"a\", \"image\": \"data:image/png\"} | image",
                "{\"text\": \"a\", \"publishedAt\": \"yesterday\"} | publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"2026-03-01T10:00:00\"} | publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"2026-03-05\"} | publishedAt",
                "{\"text\": \"a\", \"publishedAt\": 1772000000} | publishedAt",
                "{\"text\": \"a\", \"modifiedAt\": \"1912-04-15\"} | modifiedAt",
                "{\"text\": \"a\", \"authors\": \"Ada\"} | authors",
                "{\"text\": \"a\", \"tags\": [\"x\", null]} | tags[1]",
                "{\"text\": \"a\", \"language\": \"English\"} | language",
                "{\"text\": \"a\", \"paywalled\": \"no\"} | paywalled",
                "{\"text\": \"a\", \"published_at\": \"2026-03-01\"} | published_at",
            })
    void namesTheFieldAtFault(String json, String field) {
        Problem problem = refused(DESK, json);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(problem.errors()).extracting(FieldError::message).noneMatch(String::isBlank);
    }

    @Test
    void namesAllFaultsAtOnce() {
        Problem problem = refused(TWO, "{\"url\": \"x\", \"authors\": 1}");

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("url", "source", "text", "authors");
    }

    @Test
    void boundsEveryText() {
        String long1 = "x".repeat(1_001);
        Problem problem = refused(
                DESK,
                "{\"text\": \"" + "x".repeat(1_000_001) + "\", \"title\": \"" + long1 + "\", \"id\": \"" + long1
                        + "\", \"url\": \"https://example.org/" + "x".repeat(2_048) + "\", \"section\": \"" + long1
                        + "\", \"authors\": [\"" + long1 + "\"]}");

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("text", "title", "id", "url", "section", "authors[0]");
        assertThat(problem.json().toString().length()).isLessThan(1_500);
    }

    @Test
    void takesTheSourceFromTheKeyWhenItHasOne() {
        assertThat(read(DESK, "{\"text\": \"a\"}").source()).isEqualTo("desk");
        assertThat(read(Sender.LOCAL, "{\"text\": \"a\"}").source()).isEqualTo("local");
        assertThat(read(TWO, "{\"text\": \"a\", \"source\": \"wire\"}").source())
                .isEqualTo("wire");
    }

    @Test
    void refusesASourceOutsideOfTheKeysScope() {
        assertThat(refused(DESK, "{\"text\": \"a\", \"source\": \"wire\"}").status())
                .isEqualTo(403);
    }

    @Test
    void anEventGivesSourceAndIdToAnArticleThatHasNone() {
        SentArticle bare = ArticleJson.read(parse("{\"text\": \"a\"}"), TWO, "wire", "e1", NOW);
        SentArticle named =
                ArticleJson.read(parse("{\"text\": \"a\", \"url\": \"https://example.org/\"}"), TWO, "wire", "e1", NOW);

        assertThat(bare.source()).isEqualTo("wire");
        assertThat(bare.id()).isEqualTo("e1");
        assertThat(named.id()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "nothing", "{'a': 1}"})
    void refusesWhatIsNoJson(String json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> parse(json));

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().detail()).doesNotContain("nothing");
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> parse("[".repeat(100_000)));

        assertThat(refusal.problem().status()).isEqualTo(400);
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String json) {
        return ArticleJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SentArticle read(Sender sender, String json) {
        return ArticleJson.read(parse(json), sender, null, null, NOW);
    }

    private static Problem refused(Sender sender, String json) {
        return catchThrowableOfType(Refusal.class, () -> read(sender, json)).problem();
    }
}
