package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import io.dateline.store.Writes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Where the records of a topic go.
 *
 * @param topic with its prefix
 * @param write takes each key once
 */
record Destination<T extends SpecificRecord>(
        String topic, Deserializer<T> reader, BiConsumer<Writes, Collection<T>> write) {

    /** The four topics that are kept in PostgreSQL. */
    static List<Destination<?>> all(KafkaSettings kafka) {
        return List.of(
                of(Topics.ARTICLES, kafka, Writes::articles),
                of(Topics.CODED, kafka, Writes::codings),
                of(Topics.MENTIONS, kafka, Writes::mentions),
                of(Topics.EVENTS, kafka, Writes::events));
    }

    private static <T extends SpecificRecord> Destination<T> of(
            Topic<T> topic, KafkaSettings kafka, BiConsumer<Writes, Collection<T>> write) {
        Class<T> type = Objects.requireNonNull(topic.value());
        return new Destination<>(topic.name(kafka.topicPrefix()), AvroSerdes.deserializer(type, kafka), write);
    }
}
