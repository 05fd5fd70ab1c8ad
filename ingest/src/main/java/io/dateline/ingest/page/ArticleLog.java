package io.dateline.ingest.page;

import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.Partitions;
import io.dateline.ingest.kafka.TransactionLog;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles, pages to get elsewhere and dead letters together with the marks of the pages that they were made of: each is on the topics once, whatever is killed
 * when; see {@link TransactionLog}. Not thread-safe.
 */
final class ArticleLog implements AutoCloseable {

    /** Key, headers and what the broker adds. */
    private static final int MARGIN = 16 * 1024;

    private static final int LARGEST = Topic.LARGEST_RECORD_BYTES - MARGIN;

    /**
     * What became of a page.
     *
     * @param original what it was made of
     * @param record to be written; null when nothing is
     * @param article null when none was made
     * @param dead why it is a dead letter; null when it is none
     */
    record Settled(
            ConsumerRecord<String, byte[]> original,
            @Nullable ProducerRecord<String, byte[]> record,
            @Nullable Article article,
            @Nullable String dead) {}

    private final TransactionLog log;
    private final Serializer<Article> serializer;
    private final Serializer<Fetch> fetches;
    private final String articlesTopic;
    private final String fetchesTopic;
    private final String deadLettersTopic;
    private final List<Settled> settled = new ArrayList<>();

    ArticleLog(Clients clients) {
        this(
                clients.transactional("fetch"),
                AvroSerdes.serializer(clients.kafka()),
                AvroSerdes.serializer(clients.kafka()),
                clients.kafka().topicPrefix());
    }

    ArticleLog(
            Producer<String, byte[]> producer,
            Serializer<Article> serializer,
            Serializer<Fetch> fetches,
            String topicPrefix) {
        this.log = new TransactionLog(producer);
        this.serializer = serializer;
        this.fetches = fetches;
        this.articlesTopic = Topics.ARTICLES.name(topicPrefix);
        this.fetchesTopic = Topics.FETCHES.name(topicPrefix);
        this.deadLettersTopic = Topics.INGEST_DLQ.name(topicPrefix);
    }

    void open() {
        log.open();
    }

    /** To be written. An article that is too large for the topic becomes a dead letter: trying again cannot help. */
    void add(ConsumerRecord<String, byte[]> original, Article article) {
        byte[] value = serializer.serialize(articlesTopic, article);
        if (value.length > LARGEST) {
            String message = "the article has " + value.length + " bytes, the topic takes " + LARGEST;
            addDead(original, Kind.TOO_LARGE, "article_too_large", new RecordTooLargeException(message));
            return;
        }
        settled.add(new Settled(original, new ProducerRecord<>(articlesTopic, article.getId(), value), article, null));
    }

    /** Leaves all as it is: the page is done, and nothing came of it. */
    void addKept(ConsumerRecord<String, byte[]> original) {
        settled.add(new Settled(original, null, null, null));
    }

    /** Hands a page on to the owner of another host. */
    void addMoved(ConsumerRecord<String, byte[]> original, Fetch fetch, String host) {
        byte[] value = fetches.serialize(fetchesTopic, fetch);
        settled.add(new Settled(original, new ProducerRecord<>(fetchesTopic, host, value), null, null));
    }

    /**
     * Gives a record up.
     *
     * @param reason in one word, for the metric
     */
    void addDead(ConsumerRecord<String, byte[]> original, Kind kind, String reason, Throwable error) {
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
        settled.add(new Settled(
                original,
                new ProducerRecord<>(letter.topic(), null, null, key, letter.value(), letter.headers()),
                null,
                reason));
    }

    /** What waits to be written. */
    List<Settled> settled() {
        return Collections.unmodifiableList(settled);
    }

    /** Forgets what waits: another instance will do it again. */
    void drop() {
        settled.clear();
    }

    /** The same, of some partitions of the pages. */
    void drop(Collection<TopicPartition> partitions) {
        settled.removeIf(one -> partitions.contains(Partitions.of(one.original())));
    }

    /**
     * Writes what was added, with the places, and returns it. What could not be written is forgotten: it will be read and done again.
     *
     * @throws RuntimeException as in {@link TransactionLog#write}
     */
    List<Settled> write(Map<TopicPartition, OffsetAndMetadata> places, ConsumerGroupMetadata group) {
        List<Settled> written = List.copyOf(settled);
        try {
            log.write(
                    written.stream()
                            .map(Settled::record)
                            .filter(Objects::nonNull)
                            .toList(),
                    places,
                    group);
            return written;
        } finally {
            drop();
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
