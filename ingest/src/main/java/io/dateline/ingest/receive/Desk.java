package io.dateline.ingest.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.ingest.article.SentArticle;
import io.dateline.ingest.article.SentArticles;
import io.dateline.ingest.receive.Answers.Answer;
import io.dateline.ingest.receive.Answers.Claim;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Takes articles in: checks, makes the record, hands it to Kafka, and does nothing twice. Thread-safe. */
final class Desk {

    /**
     * An article on its way.
     *
     * @param id its id
     * @param sent what becomes of it
     */
    record Posted(String id, String canonicalUrl, String contentHash, Future<RecordMetadata> sent) {

        ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("canonicalUrl", canonicalUrl)
                    .put("contentHash", contentHash);
        }
    }

    private final Acknowledged log;
    private final Answers answers;
    private final String topic;
    private final Clock clock;

    Desk(Acknowledged log, Answers answers, String topic, Clock clock) {
        this.log = log;
        this.answers = answers;
        this.topic = topic;
        this.clock = clock;
    }

    /** Checks an article and hands it to Kafka, without waiting. */
    Posted post(Sender sender, JsonNode json, CloudEvents.@Nullable Event event) {
        Instant now = clock.instant();
        SentArticle sent = ArticleJson.read(
                json, sender, event == null ? null : event.source(), event == null ? null : event.id(), now);
        Article article = SentArticles.ofSender(sent, now);
        if (article == null) {
            throw Problem.badFields(List.of(new FieldError("html", "holds no text of an article")))
                    .refusal();
        }
        return new Posted(
                article.getId(),
                article.getCanonicalUrl(),
                article.getContentHash(),
                log.send(topic, null, article.getId(), article));
    }

    /** Waits until Kafka has it. */
    void await(Posted posted) {
        log.await(posted.sent());
    }

    /**
     * Does work once for a key.
     *
     * @param key null does it in any case
     * @param fingerprint hash of what came with the key
     */
    Done once(@Nullable String key, String fingerprint, Supplier<Done> work) {
        if (key == null) {
            return work.get();
        }
        Claim claim = answers.claim(key, fingerprint);
        Answer known = claim.answer();
        if (known != null) {
            return new Done(known, true, true);
        }
        boolean kept = false;
        try {
            Done done = work.get();
            if (done.isFinal()) {
                answers.finish(key, fingerprint, done.answer());
                kept = true;
            }
            return done;
        } finally {
            if (!kept) {
                answers.release(key);
            }
        }
    }

    /**
     * An answer.
     *
     * @param isFinal whether it may be given again; another one lets the sender try again
     * @param repeated whether it was given before
     */
    record Done(Answer answer, boolean isFinal, boolean repeated) {

        static Done of(int status, String body) {
            return new Done(new Answer(status, body), true, false);
        }
    }

    /** Hash of a request, by which the same body is known again. */
    static String fingerprint(String path, byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Ids.of(path, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
