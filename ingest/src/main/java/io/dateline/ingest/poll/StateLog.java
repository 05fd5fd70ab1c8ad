package io.dateline.ingest.poll;

import io.dateline.ingest.article.NoArticleException;
import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what polls leave behind: the feed's state with the pages to get, all or nothing.
 *
 * <p>Each transaction commits the poller's place in {@code feeds} with its group generation. That is what fences: an instance that lost its
 * partitions without knowing it has an old generation, and the broker refuses its transaction as a whole.
 */
final class StateLog implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Serializer<FeedState> states;
    private final Serializer<Fetch> fetches;
    private final Serializer<Article> articles;
    private final String statesTopic;
    private final String fetchesTopic;
    private final String articlesTopic;
    private final String deadLettersTopic;

    StateLog(Clients clients) {
        KafkaSettings kafka = clients.kafka();
        this.producer = clients.transactional("ingest");
        this.states = AvroSerdes.serializer(kafka);
        this.fetches = AvroSerdes.serializer(kafka);
        this.articles = AvroSerdes.serializer(kafka);
        this.statesTopic = Topics.FEED_STATES.name(kafka.topicPrefix());
        this.fetchesTopic = Topics.FETCHES.name(kafka.topicPrefix());
        this.articlesTopic = Topics.ARTICLES.name(kafka.topicPrefix());
        this.deadLettersTopic = Topics.INGEST_DLQ.name(kafka.topicPrefix());
    }

    /** Ends a transaction that an earlier process of this name left open, and fences that process. */
    void open() {
        producer.initTransactions();
    }

    /**
     * Writes outcomes and tombstones in one transaction.
     *
     * @param removed feeds whose state goes, by id, with the partition
     * @throws RuntimeException when it was not written; the transaction was given up as far as that was possible
     */
    void write(
            List<PollOutcome> outcomes,
            Map<String, Integer> removed,
            Map<TopicPartition, OffsetAndMetadata> places,
            ConsumerGroupMetadata group) {
        producer.beginTransaction();
        try {
            outcomes.forEach(this::send);
            removed.forEach((id, partition) -> send(statesTopic, partition, id, null));
            // All of it must be in the log before the group checks the generation; see Snapshot.
            producer.flush();
            producer.sendOffsetsToTransaction(places, group);
            producer.commitTransaction();
        } catch (RuntimeException e) {
            abort(e);
            throw e;
        }
    }

    private void abort(RuntimeException cause) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void send(PollOutcome outcome) {
        Subscription subscription = outcome.subscription();
        send(statesTopic, subscription.partition(), subscription.id(), states.serialize(statesTopic, outcome.state()));
        for (Fetch fetch : outcome.fetches()) {
            send(fetchesTopic, null, HostPartitioner.host(fetch.getUrl()), fetches.serialize(fetchesTopic, fetch));
        }
        for (Article article : outcome.articles()) {
            send(articlesTopic, null, article.getId(), articles.serialize(articlesTopic, article));
        }
        for (Fetch empty : outcome.empty()) {
            bury(empty);
        }
    }

    private void bury(Fetch empty) {
        NoArticleException error =
                new NoArticleException("empty", "the entry " + empty.getEntryId() + " has neither an address nor text");
        String feed = empty.getFeedId();
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(
                deadLettersTopic,
                feed.getBytes(StandardCharsets.UTF_8),
                fetches.serialize(fetchesTopic, empty),
                Kind.PROCESSING,
                error);
        producer.send(new ProducerRecord<>(letter.topic(), null, null, feed, letter.value(), letter.headers()));
    }

    private void send(String topic, @Nullable Integer partition, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, partition, key, value));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(3));
    }
}
