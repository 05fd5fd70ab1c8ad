package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.topic.Topics;
import io.dateline.sink.Batch.Rejected;
import io.dateline.store.Writes;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where the records of a topic go. */
interface Destination {

    /** The topic, with its prefix. */
    String topic();

    /**
     * Decodes records.
     *
     * @param unreadable told of those that are none
     * @throws io.dateline.schemas.serde.RegistryException when the registry is out of reach; the records are fine then
     */
    Rows rows(Iterable<ConsumerRecord<byte[], byte[]>> records, Consumer<Rejected> unreadable);

    /** The topics that are kept in PostgreSQL. */
    static List<Destination> all(KafkaSettings kafka) {
        return List.of(
                EachRecord.of(Topics.ARTICLES, kafka, Article::getId, Writes::articles),
                EachRecord.of(Topics.CODED, kafka, Coded::getArticleId, Writes::codings),
                EachRecord.of(Topics.MENTIONS, kafka, Mention::getId, Writes::mentions),
                EachRecord.of(Topics.EVENTS, kafka, Event::getId, Writes::events),
                LatestRecord.ofSecrets(Topics.FEEDS, kafka, Writes::feeds),
                LatestRecord.of(Topics.FEED_STATES, kafka, Writes::feedStates));
    }
}
