package io.dateline.ingest.receive;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.receive.Answers.Answer;
import io.dateline.ingest.receive.CloudEvents.Event;
import io.dateline.ingest.receive.Desk.Done;
import io.dateline.ingest.receive.Desk.Posted;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes that take articles.
 *
 * <pre>
 *   ready? ──▶ who? ──▶ media type? ──▶ body, within bounds ──▶ signature? ──▶ seen before? ──▶ checked ──▶ Kafka ──▶ answer
 *    503     401, 403       415           408, 413, 429            401         409, 422        400, 422    413, 503
 * </pre>
 */
final class ArticlesApi {

    static final String ONE = "/v1/articles";
    static final String BULK = "/v1/articles/_bulk";

    private static final String JSON = "application/json";
    private static final List<String> NDJSON = List.of("application/x-ndjson", "application/ndjson");
    private static final int ACCEPTED = 202;

    private final ReceiveConfig config;
    private final Gate gate;
    private final Requests requests;
    private final RateLimit rate;
    private final Acknowledged log;
    private final Desk desk;
    private final ReceiveMetrics metrics;

    ArticlesApi(
            ReceiveConfig config,
            Gate gate,
            Requests requests,
            RateLimit rate,
            Acknowledged log,
            Desk desk,
            ReceiveMetrics metrics) {
        this.config = config;
        this.gate = gate;
        this.requests = requests;
        this.rate = rate;
        this.log = log;
        this.desk = desk;
        this.metrics = metrics;
    }

    void register(RoutesConfig routes) {
        routes.post(ONE, this::one);
        routes.post(BULK, this::bulk);
    }

    private void one(Context request) {
        log.requireReady();
        Sender known = gate.sender(request);
        String type = Requests.mediaType(request);
        if (type.equals(CloudEvents.BATCH)) {
            batch(request, known);
            return;
        }
        if (!type.equals(JSON) && !type.equals(CloudEvents.STRUCTURED)) {
            throw Problem.of(
                            415,
                            "media_type",
                            "Content-Type must be application/json, application/cloudevents+json or"
                                    + " application/cloudevents-batch+json.")
                    .refusal();
        }
        try (ByteBudget.Share share = requests.share()) {
            RequestBody body = requests.body(request, config.largestArticle(), share);
            Sender sender = known == null ? gate.signer(request, body.raw()) : known;
            rate.take(sender.id());
            JsonNode json = ArticleJson.parse(body.bytes(config.largestArticle(), share));
            Event event = event(request, type, json);
            JsonNode article = event == null ? payload(json, known == null) : event.data();
            String key = IdempotencyKey.of(request, sender, known == null, event);
            answer(request, desk.once(key, Desk.fingerprint(ONE, body.raw()), () -> {
                Posted posted = desk.post(sender, article, event);
                desk.await(posted);
                metrics.accepted();
                return Done.of(ACCEPTED, posted.json().toString());
            }));
        }
    }

    private static @Nullable Event event(Context request, String type, JsonNode json) {
        if (type.equals(CloudEvents.STRUCTURED)) {
            return CloudEvents.structured(json);
        }
        return CloudEvents.isBinary(request::header) ? CloudEvents.binary(request::header, json) : null;
    }

    /** A webhook may wrap its article as Standard Webhooks proposes: type, timestamp, data. */
    private static JsonNode payload(JsonNode json, boolean webhook) {
        boolean wrapped =
                webhook && json.path("type").isTextual() && json.path("data").isObject();
        return wrapped ? json.get("data") : json;
    }

    private void bulk(Context request) {
        log.requireReady();
        Sender known = gate.sender(request);
        String type = Requests.mediaType(request);
        if (type.equals(CloudEvents.BATCH)) {
            batch(request, known);
            return;
        }
        if (!NDJSON.contains(type)) {
            throw Problem.of(
                            415,
                            "media_type",
                            "Content-Type must be application/x-ndjson or application/cloudevents-batch+json.")
                    .refusal();
        }
        try (ByteBudget.Share share = requests.share()) {
            RequestBody body = requests.body(request, config.largestBulk(), share);
            Sender sender = known == null ? gate.signer(request, body.raw()) : known;
            String key = IdempotencyKey.of(request, sender, known == null, null);
            answer(request, desk.once(key, Desk.fingerprint(BULK, body.raw()), () -> lines(sender, body, share)));
        }
    }

    private Done lines(Sender sender, RequestBody body, ByteBudget.Share share) {
        BulkAnswer answer = new BulkAnswer(desk, metrics);
        try {
            // Counted first, so that 413 always means that nothing was taken.
            Lines.Extent extent;
            try (var in = body.open()) {
                extent = Lines.measure(in, config.mostItems(), config.largestBulk());
            }
            if (extent.bytes() > config.largestBulk()) {
                throw Problem.tooLarge("The bulk", config.largestBulk()).refusal();
            }
            requireFew(extent.lines());
            try (Lines lines = new Lines(body.open(), config.largestArticle())) {
                for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                    byte[] bytes = line.bytes();
                    answer.add(() -> {
                        // First: what cannot be written need not be read.
                        log.requireReady();
                        if (bytes == null) {
                            throw Problem.tooLarge("The line", config.largestArticle())
                                    .refusal();
                        }
                        rate.take(sender.id());
                        share.take(bytes.length);
                        try {
                            return desk.post(sender, ArticleJson.parse(bytes), null);
                        } finally {
                            share.giveBack(bytes.length);
                        }
                    });
                }
            }
        } catch (java.io.IOException e) {
            throw RequestBody.broken(e);
        }
        return answer.done();
    }

    private void batch(Context request, @Nullable Sender known) {
        try (ByteBudget.Share share = requests.share()) {
            RequestBody body = requests.body(request, config.largestArticle(), share);
            Sender sender = known == null ? gate.signer(request, body.raw()) : known;
            JsonNode events = ArticleJson.parse(body.bytes(config.largestArticle(), share));
            if (!events.isArray()) {
                throw Problem.of(400, "json", "A batch of CloudEvents is a JSON array.")
                        .refusal();
            }
            requireFew(events.size());
            String key = IdempotencyKey.of(request, sender, known == null, null);
            answer(request, desk.once(key, Desk.fingerprint(BULK, body.raw()), () -> events(sender, events)));
        }
    }

    private Done events(Sender sender, JsonNode events) {
        // No key for each event: done again, an event gives the same article, and what comes after drops equal content.
        BulkAnswer answer = new BulkAnswer(desk, metrics);
        for (JsonNode json : events) {
            answer.add(() -> {
                log.requireReady();
                rate.take(sender.id());
                Event event = CloudEvents.structured(json);
                return desk.post(sender, event.data(), event);
            });
        }
        return answer.done();
    }

    private void requireFew(int items) {
        if (items > config.mostItems()) {
            throw Problem.of(
                            413,
                            "too_many",
                            "The bulk has more than " + config.mostItems() + " articles: send it in parts.")
                    .refusal();
        }
    }

    private void answer(Context request, Done done) {
        if (done.repeated()) {
            metrics.repeated();
            request.header("Idempotency-Replayed", "true");
        }
        Answer answer = done.answer();
        request.status(answer.status()).contentType(JSON).result(answer.body());
    }
}
