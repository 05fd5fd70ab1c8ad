package io.dateline.enrich;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.serde.AvroRecordDeserializer;
import io.dateline.schemas.serde.AvroRecordSerializer;
import io.dateline.schemas.serde.AvroSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of the public topics that the stages read and write. */
public record RecordSerdes(Serde<Article> articles, Serde<Coded> coded, Serde<Mention> mentions, Serde<Event> events) {

    /** Serdes on the registry of the settings. */
    public static RecordSerdes of(KafkaSettings kafka) {
        return new RecordSerdes(
                AvroSerdes.of(Article.class, kafka),
                AvroSerdes.of(Coded.class, kafka),
                AvroSerdes.of(Mention.class, kafka),
                AvroSerdes.of(Event.class, kafka));
    }

    /** Serdes on a registry client of the caller's, which register what they do not find. */
    public static RecordSerdes of(SchemaRegistryClient client) {
        return new RecordSerdes(
                serde(Article.class, client),
                serde(Coded.class, client),
                serde(Mention.class, client),
                serde(Event.class, client));
    }

    private static <T extends SpecificRecord> Serde<T> serde(Class<T> type, SchemaRegistryClient client) {
        return Serdes.serdeFrom(new AvroRecordSerializer<>(client, true), new AvroRecordDeserializer<>(type, client));
    }
}
