package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes articles and dead letters, and tells which were acknowledged by all replicas. */
final class ArticleLog implements AutoCloseable {

    /**
     * A record that is safe.
     *
     * @param article null for a dead letter
     * @param reason of a dead letter, else empty
     */
    record Sent(PageTask task, @Nullable Article article, String reason) {}

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> serializer;
    private final String articlesTopic;
    private final String deadLettersTopic;
    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Exception failure;

    ArticleLog(Clients clients) {
        this.producer = clients.producer("articles");
        this.serializer = AvroSerdes.serializer(clients.kafka());
        this.articlesTopic = Topics.ARTICLES.name(clients.kafka().topicPrefix());
        this.deadLettersTopic = Topics.INGEST_DLQ.name(clients.kafka().topicPrefix());
    }

    void send(PageTask task, Article article) {
        byte[] value = serializer.serialize(articlesTopic, article);
        producer.send(
                new ProducerRecord<>(articlesTopic, article.getId(), value),
                (place, error) -> settled(new Sent(task, article, ""), error));
    }

    void sendDead(PageTask task, Map<String, byte[]> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach(all::add);
        String reason =
                new String(headers.getOrDefault("reason", new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
        producer.send(
                new ProducerRecord<>(deadLettersTopic, null, task.host(), task.original(), all),
                (place, error) -> settled(new Sent(task, null, reason), error));
    }

    private void settled(Sent sent, @Nullable Exception error) {
        if (error == null) {
            acknowledged.add(sent);
        } else {
            failure = error;
        }
    }

    /**
     * What was acknowledged since the last call.
     *
     * @throws KafkaException when a record could not be written: the producer gave up after all its retries
     */
    List<Sent> acknowledged() {
        List<Sent> all = new ArrayList<>();
        for (Sent sent = acknowledged.poll(); sent != null; sent = acknowledged.poll()) {
            all.add(sent);
        }
        Exception failed = failure;
        if (failed != null && all.isEmpty()) {
            throw failed instanceof RecordTooLargeException
                    ? new KafkaException("an article is larger than the topic takes: raise max.message.bytes", failed)
                    : new KafkaException("an article could not be written", failed);
        }
        return all;
    }

    /** Waits for what is on its way. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
