package io.dateline.schemas.serde;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Schemas;
import io.dateline.schemas.topic.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Configured serdes of the records. */
public final class AvroSerdes {

    private AvroSerdes() {}

    public static <T extends SpecificRecord> Serde<T> of(Class<T> type, KafkaSettings kafka) {
        return Serdes.serdeFrom(serializer(kafka), deserializer(type, kafka));
    }

    /** Serde of a topic's values; a dead-letter topic has none. */
    public static <T extends SpecificRecord> Serde<T> of(Topic<T> topic, KafkaSettings kafka) {
        Class<T> type = topic.value();
        if (type == null) {
            throw new IllegalArgumentException(topic.name() + " holds raw bytes");
        }
        return of(type, kafka);
    }

    /**
     * Returns when records can be written to these topics, and what this version wrote can be read from them, whatever becomes of the registry. What
     * the registry said before is asked for anew; while it does not answer, it holds.
     *
     * @throws RegistryException when the registry cannot be asked, and was not asked before
     * @throws org.apache.kafka.common.errors.SerializationException when it does not know the schema of a topic
     */
    public static void require(KafkaSettings kafka, List<Topic<?>> topics) {
        Registry registry = Registry.configured(kafka.client());
        registry.refresh(topics.stream()
                .filter(topic -> topic.value() != null)
                .map(topic -> topic.subject(kafka.topicPrefix()))
                .toList());
        for (Topic<?> topic : topics) {
            Class<?> type = topic.value();
            if (type != null) {
                registry.id(topic.subject(kafka.topicPrefix()), Schemas.of(type));
            }
        }
    }

    public static <T extends SpecificRecord> Serializer<T> serializer(KafkaSettings kafka) {
        AvroRecordSerializer<T> serializer = new AvroRecordSerializer<>();
        serializer.configure(kafka.client(), false);
        return serializer;
    }

    public static <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type, KafkaSettings kafka) {
        AvroRecordDeserializer<T> deserializer = new AvroRecordDeserializer<>(type);
        deserializer.configure(kafka.client(), false);
        return deserializer;
    }
}
