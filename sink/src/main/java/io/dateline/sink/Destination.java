package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import io.dateline.store.Writes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Where the records of a topic go.
 *
 * @param topic with its prefix
 * @param id of the row that a record becomes. Not the record's key, which another writer may have chosen otherwise
 * @param write takes each id once
 */
record Destination<T extends SpecificRecord>(
        String topic, Deserializer<T> reader, Function<T, String> id, BiConsumer<Writes, Collection<T>> write) {

    /** The four topics that are kept in PostgreSQL. */
    static List<Destination<?>> all(KafkaSettings kafka) {
        return List.of(
                of(Topics.ARTICLES, kafka, Article::getId, Writes::articles),
                of(Topics.CODED, kafka, Coded::getArticleId, Writes::codings),
                of(Topics.MENTIONS, kafka, Mention::getId, Writes::mentions),
                of(Topics.EVENTS, kafka, Event::getId, Writes::events));
    }

    private static <T extends SpecificRecord> Destination<T> of(
            Topic<T> topic, KafkaSettings kafka, Function<T, String> id, BiConsumer<Writes, Collection<T>> write) {
        Class<T> type = Objects.requireNonNull(topic.value());
        return new Destination<>(topic.name(kafka.topicPrefix()), AvroSerdes.deserializer(type, kafka), id, write);
    }
}
