package io.dateline.schemas.serde;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Topic;
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
