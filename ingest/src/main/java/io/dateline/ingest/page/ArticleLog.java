package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes articles and dead letters, and tells which were acknowledged by all replicas. */
final class ArticleLog implements AutoCloseable {

    /**
     * A record that is safe.
     *
     * @param original what it was made of
     * @param article null for a dead letter
     * @param reason of a dead letter, else empty
     */
    record Sent(
            ConsumerRecord<String, byte[]> original,
            @Nullable Article article,
            String reason) {}

    private record TooLarge(ConsumerRecord<String, byte[]> original, Exception error) {}

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> serializer;
    private final String articlesTopic;
    private final String deadLettersTopic;
    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<TooLarge> tooLarge = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Exception failure;

    ArticleLog(Clients clients) {
        this(
                clients.producer("articles"),
                AvroSerdes.serializer(clients.kafka()),
                clients.kafka().topicPrefix());
    }

    ArticleLog(Producer<String, byte[]> producer, Serializer<Article> serializer, String topicPrefix) {
        this.producer = producer;
        this.serializer = serializer;
        this.articlesTopic = Topics.ARTICLES.name(topicPrefix);
        this.deadLettersTopic = Topics.INGEST_DLQ.name(topicPrefix);
    }

    void send(ConsumerRecord<String, byte[]> original, Article article) {
        byte[] value = serializer.serialize(articlesTopic, article);
        producer.send(
                new ProducerRecord<>(articlesTopic, article.getId(), value),
                (place, error) -> settled(new Sent(original, article, ""), error));
    }

    /**
     * Gives a record up.
     *
     * @param reason in one word, for the metric
     */
    void sendDead(ConsumerRecord<String, byte[]> original, Kind kind, String reason, Throwable error) {
        String key = original.key();
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(
                deadLettersTopic,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                original.value(),
                original.headers(),
                original.topic(),
                original.partition(),
                original.offset(),
                kind,
                error);
        producer.send(
                new ProducerRecord<>(letter.topic(), null, null, key, letter.value(), letter.headers()),
                (place, failed) -> settled(new Sent(original, null, reason), failed));
    }

    private void settled(Sent sent, @Nullable Exception error) {
        if (error == null) {
            acknowledged.add(sent);
        } else if (error instanceof RecordTooLargeException && sent.article() != null) {
            // Not sent from here: this is the producer's own thread, which must not wait for itself.
            tooLarge.add(new TooLarge(sent.original(), error));
        } else {
            failure = error;
        }
    }

    /**
     * What was acknowledged since the last call. Articles that are too large for the topic become dead letters: trying again cannot help.
     *
     * @throws KafkaException when a record could not be written: the producer gave up after all its retries
     */
    List<Sent> acknowledged() {
        for (TooLarge one = tooLarge.poll(); one != null; one = tooLarge.poll()) {
            sendDead(one.original(), Kind.TOO_LARGE, "article_too_large", one.error());
        }
        List<Sent> all = new ArrayList<>();
        for (Sent sent = acknowledged.poll(); sent != null; sent = acknowledged.poll()) {
            all.add(sent);
        }
        Exception failed = failure;
        if (failed != null && all.isEmpty()) {
            throw new KafkaException("an article or dead letter could not be written", failed);
        }
        return all;
    }

    /** Waits for what is on its way. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
