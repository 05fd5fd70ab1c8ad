package io.dateline.enrich;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.serde.AvroRecordDeserializer;
import io.dateline.schemas.serde.AvroRecordSerializer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes on a registry client of the test's, which register what they do not find. */
final class TestSerdes {

    private TestSerdes() {}

    static RecordSerdes of(SchemaRegistryClient client) {
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
