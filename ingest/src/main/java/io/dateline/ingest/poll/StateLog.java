package io.dateline.ingest.poll;

import io.dateline.ingest.article.NoArticleException;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.kafka.TransactionLog;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.DeadLetter.Kind;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;

/** Writes what polls leave behind: the feed's state with the pages to get, all or nothing; see {@link TransactionLog}. */
final class StateLog implements AutoCloseable {

    private final TransactionLog log;
    private final Serializer<Feed> feeds;
    private final Serializer<FeedState> states;
    private final Serializer<Fetch> fetches;
    private final Serializer<Article> articles;
    private final String feedsTopic;
    private final String statesTopic;
    private final String fetchesTopic;
    private final String articlesTopic;
    private final String deadLettersTopic;

    StateLog(Clients clients) {
        KafkaSettings kafka = clients.kafka();
        this.log = new TransactionLog(clients.transactional("ingest"));
        this.feeds = AvroSerdes.serializer(kafka);
        this.states = AvroSerdes.serializer(kafka);
        this.fetches = AvroSerdes.serializer(kafka);
        this.articles = AvroSerdes.serializer(kafka);
        this.feedsTopic = Topics.FEEDS.name(kafka.topicPrefix());
        this.statesTopic = Topics.FEED_STATES.name(kafka.topicPrefix());
        this.fetchesTopic = Topics.FETCHES.name(kafka.topicPrefix());
        this.articlesTopic = Topics.ARTICLES.name(kafka.topicPrefix());
        this.deadLettersTopic = Topics.INGEST_DLQ.name(kafka.topicPrefix());
    }

    /** Ends a transaction that an earlier process of this name left open, and fences that process. */
    void open() {
        log.open();
    }

    /**
     * Writes outcomes and tombstones in one transaction.
     *
     * @param outcomes as {@link #records} gives them
     * @param removed feeds whose state goes, by id, with the partition
     * @throws RuntimeException as in {@link TransactionLog#write}
     */
    void write(
            List<ProducerRecord<String, byte[]>> outcomes,
            Map<String, Integer> removed,
            Map<TopicPartition, OffsetAndMetadata> places,
            ConsumerGroupMetadata group) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(outcomes);
        removed.forEach((id, partition) -> records.add(new ProducerRecord<>(statesTopic, partition, id, null)));
        log.write(records, places, group);
    }

    /**
     * What an outcome is on the topics. Apart from the writing, so that an outcome which cannot be written costs its own feed only.
     *
     * @throws RuntimeException when it cannot be; one of the registry says nothing of the outcome
     */
    List<ProducerRecord<String, byte[]>> records(PollOutcome outcome) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Subscription subscription = outcome.subscription();
        byte[] state = states.serialize(statesTopic, outcome.state());
        records.add(new ProducerRecord<>(statesTopic, subscription.partition(), subscription.id(), state));
        for (Fetch fetch : outcome.fetches()) {
            byte[] value = fetches.serialize(fetchesTopic, fetch);
            records.add(new ProducerRecord<>(fetchesTopic, HostPartitioner.host(fetch.getUrl()), value));
        }
        for (Article article : outcome.articles()) {
            byte[] value = articles.serialize(articlesTopic, article);
            records.add(new ProducerRecord<>(articlesTopic, article.getId(), value));
        }
        outcome.empty().forEach(empty -> records.add(letter(empty)));
        return records;
    }

    /** The subscription itself, with its state as a header. */
    ProducerRecord<String, byte[]> feed(Subscription subscription) {
        byte[] feed = feeds.serialize(feedsTopic, subscription.feed());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(feedsTopic, subscription.partition(), subscription.id(), feed);
        record.headers().add(Topics.FEED_STATE_HEADER, states.serialize(statesTopic, subscription.state()));
        return record;
    }

    /** What takes a subscription and its state away. */
    List<ProducerRecord<String, byte[]>> tombstones(Subscription subscription) {
        return Stream.of(feedsTopic, statesTopic)
                .map(topic ->
                        new ProducerRecord<String, byte[]>(topic, subscription.partition(), subscription.id(), null))
                .toList();
    }

    private ProducerRecord<String, byte[]> letter(Fetch empty) {
        NoArticleException error =
                new NoArticleException("empty", "the entry " + empty.getEntryId() + " has neither an address nor text");
        String feed = empty.getFeedId();
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(
                deadLettersTopic,
                feed.getBytes(StandardCharsets.UTF_8),
                fetches.serialize(fetchesTopic, empty),
                Kind.PROCESSING,
                error);
        return new ProducerRecord<>(letter.topic(), null, null, feed, letter.value(), letter.headers());
    }

    @Override
    public void close() {
        log.close();
    }
}
