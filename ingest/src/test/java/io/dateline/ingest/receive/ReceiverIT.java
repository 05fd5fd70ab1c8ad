package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.TopicContents;
import io.dateline.ingest.receive.ApiKey.Kind;
import io.dateline.ingest.websub.HubRoutes;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real HTTP to a real topic. */
class ReceiverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient http = HttpClient.newHttpClient();
    private KafkaSettings kafka;
    private Receiver receiver;

    @BeforeEach
    void prepare() {
        kafka = TestStack.freshTopics();
    }

    @AfterEach
    void close() {
        if (receiver != null) {
            receiver.close();
        }
    }

    @Test
    void anArticleIsInTheTopicWhenItIsAnswered() throws Exception {
        start(local());

        HttpResponse<String> response = post(
                "/v1/articles",
                JSON,
                "{\"url\": \"https://www.example.org/a/1?utm_medium=x\", \"title\": \"Ferry late\", \"text\": \"It left"
                        + " late.\", \"publishedAt\": \"2026-03-01\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        Article article = onlyArticle();
        JsonNode answer = json(response);
        assertThat(answer.get("id").asText()).isEqualTo(article.getId());
        assertThat(answer.get("contentHash").asText()).isEqualTo(article.getContentHash());
        assertThat(article.getCanonicalUrl()).isEqualTo("https://www.example.org/a/1");
        assertThat(article.getDomain()).isEqualTo("example.org");
        assertThat(article.getChannel()).isEqualTo(Channel.PUSH);
        assertThat(article.getSource()).isEqualTo("local");
        assertThat(count("dateline.receive.articles", "outcome", "accepted")).isEqualTo(1);
    }

    @Test
    void aBulkIsAnsweredArticleByArticle() throws Exception {
        start(local().withLimits(2_000, 1_000_000, 100, 2_000_000, 0));
        String lines = "{\"id\": \"1\", \"text\": \"First.\"}\n\n{\"id\": 2}\nnonsense\n{\"id\": \"4\", \"text\": \""
                + "x".repeat(3_000) + "\"}\n{\"id\": \"5\", \"text\": \"Fifth.\"}";

        HttpResponse<String> response = send(request("/v1/articles/_bulk", NDJSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(lines))));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.get("errors").asBoolean()).isTrue();
        List<Integer> statuses = new ArrayList<>();
        answer.get("items").forEach(item -> statuses.add(item.get("status").asInt()));
        assertThat(statuses).containsExactly(202, 422, 400, 413, 202);
        assertThat(answer.at("/items/1/errors/0/field").asText()).isEqualTo("id");
        assertThat(articles()).extracting(Article::getText).containsExactlyInAnyOrder("First.", "Fifth.");
    }

    @Test
    void aRequestInHandIsAnsweredBeforeItCloses() throws Exception {
        start(local());
        String body = "{\"id\": \"1\", \"text\": \"It was sent in two parts.\"}\n";
        String head = "POST /v1/articles/_bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        URI address = receiver.address();

        try (Socket sender = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = sender.getOutputStream();
            out.write((head + body.substring(0, 20)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            await().until(() -> meters.get("dateline.receive.inflight").gauge().value() > 0);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(receiver::close);
            await().until(() -> !listens(address));
            out.write(body.substring(20).getBytes(StandardCharsets.UTF_8));
            out.flush();

            assertThat(sender.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            sender.close();
            closing.join();
        }

        assertThat(onlyArticle().getText()).isEqualTo("It was sent in two parts.");
    }

    private static boolean listens(URI address) {
        try (Socket another = new Socket(address.getHost(), address.getPort())) {
            return another.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aBulkBeyondItsBoundsIsRefusedWhole() throws Exception {
        start(local().withLimits(2_000, 100_000, 10, 200_000, 0));

        HttpResponse<String> many = post("/v1/articles/_bulk", NDJSON, "{\"text\": \"a\"}\n".repeat(11));
        HttpResponse<String> large = post("/v1/articles/_bulk", NDJSON, " ".repeat(100_001));
        HttpResponse<String> bomb = send(request("/v1/articles/_bulk", NDJSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip("{\"text\": \"a\"}\n" + " ".repeat(5_000_000)))));

        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(json(many).get("detail").asText()).contains("more than 10 articles");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(json(bomb).get("detail").asText()).contains("100000 bytes");
        assertThat(articles()).isEmpty();
    }

    @Test
    void tellsWhyItRefuses() throws Exception {
        start(local().withLimits(2_000, 100_000, 10, 200_000, 0));

        assertThat(post("/v1/articles", JSON, "{").statusCode()).isEqualTo(400);
        assertThat(post("/v1/articles", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post("/v1/articles", JSON + "; charset=latin1", "{}").statusCode())
                .isEqualTo(415);
        assertThat(post("/v1/articles", JSON, "{\"text\": \"" + "x".repeat(2_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> otherMethod = send(request("/v1/articles", JSON).GET());
        assertThat(otherMethod.statusCode()).isEqualTo(405);
        assertThat(otherMethod.headers().firstValue("Allow")).hasValue("POST");
        assertThat(send(request("/v2", JSON).GET()).statusCode()).isEqualTo(404);
        HttpResponse<String> invalid = post("/v1/articles", JSON, "{\"titel\": \"a\"}");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(invalid).at("/errors/0/field").asText()).isEqualTo("titel");
        assertThat(count("dateline.receive.refused", "reason", "invalid")).isEqualTo(1);
        assertThat(count("dateline.receive.refused", "reason", "too_large")).isEqualTo(1);
        assertThat(meters.get("dateline.receive.inflight").gauge().value()).isZero();
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredFromMemory() throws Exception {
        start(local());
        String body = "{\"id\": \"1\", \"text\": \"First.\"}";

        HttpResponse<String> first = keyed("\"k1\"", body);
        HttpResponse<String> again = keyed("\"k1\"", body);
        HttpResponse<String> other = keyed("k1", "{\"id\": \"2\", \"text\": \"Second.\"}");
        HttpResponse<String> invalid = keyed("k2", "{}");
        HttpResponse<String> mended = keyed("k2", body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(mended.statusCode()).isEqualTo(202);
        assertThat(articles()).hasSize(2);
        assertThat(articles())
                .extracting(Article::getId)
                .containsOnly(json(first).get("id").asText());
    }

    @Test
    void afterARestartTheSameRequestIsTheSameArticle() throws Exception {
        start(local());
        String body = "{\"id\": \"1\", \"text\": \"First.\"}";
        HttpResponse<String> first = keyed("k1", body);
        receiver.close();
        start(local());

        HttpResponse<String> again = keyed("k1", body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(articles())
                .hasSize(2)
                .extracting(Article::getId, Article::getContentHash)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        json(first).get("id").asText(),
                        json(first).get("contentHash").asText()));
    }

    @Test
    void anotherInstanceGivesTheSameArticlesToTheSameRequests() throws Exception {
        String one =
                "{\"url\": \"https://www.example.org/1?utm_source=x\", \"html\": \"<html><title>Late</title><article><p>The"
                        + " ferry to the islands left four hours late.</p></article></html>\"}";
        String lines = "{\"id\": \"1\", \"text\": \"First.\"}\n{\"text\": \"Without any name.\"}";
        List<String> answered = new ArrayList<>();
        start(local());
        try (Receiver other = new Receiver(local(), kafka, "2", new SimpleMeterRegistry(), Clock.systemUTC(), null)) {
            other.start();
            await().atMost(PATIENCE).until(() -> other.check().ready());
            for (Receiver instance : List.of(receiver, other)) {
                HttpRequest.Builder article =
                        HttpRequest.newBuilder(instance.address().resolve("/v1/articles"));
                HttpRequest.Builder bulk =
                        HttpRequest.newBuilder(instance.address().resolve("/v1/articles/_bulk"));
                answered.add(json(send(article.header("Content-Type", JSON)
                                .header("Idempotency-Key", "k1")
                                .POST(BodyPublishers.ofString(one))))
                        .toString());
                answered.add(json(send(bulk.header("Content-Type", NDJSON)
                                .header("Idempotency-Key", "k2")
                                .POST(BodyPublishers.ofString(lines))))
                        .get("items")
                        .toString());
            }
        }

        assertThat(answered).hasSize(4);
        assertThat(answered.subList(2, 4)).isEqualTo(answered.subList(0, 2));
        // Each is there twice with the same id and hash: of these the code stage takes one.
        assertThat(articles()).hasSize(6);
        assertThat(articles().stream()
                        .map(article -> article.getId() + " " + article.getContentHash())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void countsWhatIsInHandAfterARestart() throws Exception {
        start(local());
        receiver.close();
        assertThat(meters.find("dateline.receive.inflight").gauge()).isNull();
        start(local());

        assertThat(meters.get("dateline.receive.inflight").gauge().value()).isZero();
    }

    @Test
    void aKeySendsForItsSourcesUntilItIsRevoked() throws Exception {
        NewKey desk = NewKey.of("desk", Kind.TOKEN, Set.of("desk"), Instant.now(), null);
        Path file = folder.resolve("keys.json");
        KeyFile.write(file, List.of(desk.key()));
        start(ReceiveConfig.defaults().withAddress("127.0.0.1", 0, file, false));

        assertThat(post("/v1/articles", JSON, "{\"text\": \"a\"}").statusCode()).isEqualTo(401);
        assertThat(bearer("dl_no_key", "{\"text\": \"a\"}").statusCode()).isEqualTo(401);
        assertThat(bearer(desk.secret(), "{\"text\": \"a\", \"source\": \"wire\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(bearer(desk.secret(), "{\"text\": \"a\"}").statusCode()).isEqualTo(202);
        assertThat(onlyArticle().getSource()).isEqualTo("desk");
        KeyFile.write(file, List.of());
        await().atMost(PATIENCE)
                .until(() -> bearer(desk.secret(), "{\"text\": \"a\"}").statusCode() == 401);
    }

    @Test
    void aSignedWebhookIsTakenOnce() throws Exception {
        NewKey hook = NewKey.of("hook", Kind.WEBHOOK, Set.of("desk"), Instant.now(), null);
        Path file = folder.resolve("keys.json");
        KeyFile.write(file, List.of(hook.key()));
        start(ReceiveConfig.defaults().withAddress("127.0.0.1", 0, file, false));
        String body = "{\"type\": \"article.published\", \"timestamp\": \"2026-03-01T00:00:00Z\", \"data\": {\"text\":"
                + " \"Signed.\"}}";
        String now = Long.toString(Instant.now().getEpochSecond());

        HttpResponse<String> forged = signed(hook, "msg_1", now, body + " ", body);
        HttpResponse<String> late = signed(hook, "msg_1", "1700000000", body, body);
        HttpResponse<String> first = signed(hook, "msg_1", now, body, body);
        HttpResponse<String> again = signed(hook, "msg_1", now, body, body);

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(onlyArticle().getText()).isEqualTo("Signed.");
    }

    @Test
    void aSignatureThatNoKeyCanHaveMadeIsRefusedBeforeItsBody() throws Exception {
        NewKey token = NewKey.of("desk", Kind.TOKEN, Set.of("desk"), Instant.now(), null);
        Path file = folder.resolve("keys.json");
        KeyFile.write(file, List.of(token.key()));
        start(ReceiveConfig.defaults().withAddress("127.0.0.1", 0, file, false));

        HttpResponse<String> response = send(request("/v1/articles", JSON)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
                .header("webhook-signature", "v1,AAAA")
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(meters.get("dateline.receive.bytes").counter().count()).isZero();
    }

    @Test
    void takesCloudEventsInAllModes() throws Exception {
        start(local());
        String event =
                "{\"specversion\": \"1.0\", \"id\": \"e2\", \"source\": \"/desk\", \"type\": \"article\", \"data\":"
                        + " {\"text\": \"Structured.\"}}";

        HttpRequest.Builder binary = request("/v1/articles", JSON)
                .header("ce-specversion", "1.0")
                .header("ce-id", "e1")
                .header("ce-source", "/desk")
                .header("ce-type", "article")
                .POST(BodyPublishers.ofString("{\"text\": \"Binary.\"}"));
        assertThat(send(binary).statusCode()).isEqualTo(202);
        assertThat(send(binary).headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(post("/v1/articles", "application/cloudevents+json", event).statusCode())
                .isEqualTo(202);
        HttpResponse<String> batch = post(
                "/v1/articles",
                "application/cloudevents-batch+json",
                "[" + event.replace("e2", "e3").replace("Structured", "Batched") + ", {\"specversion\": \"1.0\"}]");

        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(json(batch).at("/items/0/status").asInt()).isEqualTo(202);
        assertThat(json(batch).at("/items/1/status").asInt()).isEqualTo(422);
        assertThat(articles())
                .extracting(Article::getText)
                .containsExactlyInAnyOrder("Binary.", "Structured.", "Batched.");
    }

    @Test
    void holdsASenderToItsRate() throws Exception {
        start(local().withLimits(2_000, 100_000, 2, 200_000, 0.01));

        assertThat(post("/v1/articles", JSON, "{\"id\": \"1\", \"text\": \"a\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/v1/articles", JSON, "{\"id\": \"2\", \"text\": \"a\"}")
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> third = post("/v1/articles", JSON, "{\"id\": \"3\", \"text\": \"a\"}");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(third.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1L, 100L);
    }

    @Test
    void withoutKeysOnlyThisMachineIsBelieved() throws Exception {
        start(local());

        HttpResponse<String> proxied = send(request("/v1/articles", JSON)
                .header("X-Forwarded-For", "192.0.2.7")
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));

        assertThat(proxied.statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> ReceiveConfig.defaults().withAddress("0.0.0.0", 0, null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ingest.receive.keys");
    }

    @Test
    void isNotReadyWithoutABroker() throws Exception {
        kafka = new KafkaSettings("127.0.0.1:1", kafka.registryUrl(), kafka.topicPrefix());
        receiver = new Receiver(local(), kafka, "1", meters, Clock.systemUTC(), null);
        receiver.start();

        HttpResponse<String> response = post("/v1/articles", JSON, "{\"text\": \"a\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(receiver.check().ready()).isFalse();
        assertThat(receiver.check().alive()).isTrue();
    }

    @Test
    void describesEveryRouteAndNoOther() throws Exception {
        WebSubConfig webSub = new WebSubConfig(
                java.net.URI.create("https://us.example.org"),
                "a harbour at night, with nine lamps lit",
                Duration.ofDays(1),
                Duration.ofHours(1));
        receiver = new Receiver(
                local(), kafka, "1", meters, Clock.systemUTC(), new HubRoutes(webSub, "pushes", Clock.systemUTC()));
        receiver.start();

        HttpResponse<String> description = send(request(OpenApi.PATH, JSON).GET());

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(OpenApiTest.names(json(description).get("paths"))).isEqualTo(new TreeSet<>(receiver.paths()));
    }

    private static ReceiveConfig local() {
        return ReceiveConfig.defaults().withAddress("127.0.0.1", 0, null, false);
    }

    private void start(ReceiveConfig config) {
        receiver = new Receiver(config, kafka, "1", meters, Clock.systemUTC(), null);
        receiver.start();
        await().atMost(PATIENCE).until(() -> receiver.check().ready());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(receiver.address().resolve(path)).header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path, type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> keyed(String key, String body) throws IOException, InterruptedException {
        return send(request("/v1/articles", JSON).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> bearer(String token, String body) throws IOException, InterruptedException {
        return send(request("/v1/articles", JSON)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> signed(NewKey key, String id, String time, String signedBody, String body)
            throws IOException, InterruptedException {
        return send(request("/v1/articles", JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header(
                        "webhook-signature",
                        StandardWebhooks.sign(key.secret(), id, time, signedBody.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return ArticleJson.parse(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private Article onlyArticle() {
        assertThat(articles()).hasSize(1);
        return articles().get(0);
    }

    private List<Article> articles() {
        return TopicContents.values(kafka, Topics.ARTICLES);
    }

    private double count(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).counter().count();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
