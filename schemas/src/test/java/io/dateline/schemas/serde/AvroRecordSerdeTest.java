package io.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Term;
import io.dateline.schemas.topic.Schemas;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroRecordSerdeTest {

    private static final String TOPIC = "test.articles";

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();

    private static Article article() {
        return Article.newBuilder()
                .setId("a1")
                .setContentHash("c1")
                .setUrl("https://example.org/a")
                .setCanonicalUrl("https://example.org/a")
                .setText("Ministers met.\n\nThey agreed.")
                .setAuthors(List.of("Ada Moss"))
                .setArrivedAt(Instant.parse("2026-01-02T03:04:05.678Z"))
                .setTraceId("t1")
                .build();
    }

    @Test
    void whatIsWrittenIsRead() {
        AvroRecordSerializer<Article> serializer = new AvroRecordSerializer<>(registry, true);
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        byte[] bytes = serializer.serialize(TOPIC, article());

        assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(article());
    }

    @Test
    void bytesStartWithMagicAndTheIdOfThePortableSchema() throws Exception {
        int id = registry.register(TOPIC + "-value", new AvroSchema(Schemas.of(Article.class)));
        AvroRecordSerializer<Article> serializer = new AvroRecordSerializer<>(registry, false);

        byte[] bytes = serializer.serialize(TOPIC, article());

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(id);
    }

    @Test
    void nullStaysNull() {
        AvroRecordSerializer<Article> serializer = new AvroRecordSerializer<>(registry, true);
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        byte[] bytes = serializer.serialize(TOPIC, null);

        assertThat(bytes).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void aSchemaThatWasNeverRegisteredIsRefusedUnlessAskedFor() {
        AvroRecordSerializer<Article> serializer = new AvroRecordSerializer<>(registry, false);

        assertThatThrownBy(() -> serializer.serialize(TOPIC, article()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topics apply");
    }

    @Test
    void otherBytesAreADataError() {
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, "{\"id\":1}".getBytes()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("wire format");
    }

    @Test
    void truncatedBytesAreADataError() {
        byte[] whole = new AvroRecordSerializer<Article>(registry, true).serialize(TOPIC, article());
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, half))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Article");
    }

    @Test
    void anOlderWriterIsReadWithDefaults() throws Exception {
        Schema older = SchemaBuilder.record("Term")
                .namespace("io.dateline.schemas.record")
                .fields()
                .requiredString("text")
                .endRecord();
        int id = registry.register("test.terms-value", new AvroSchema(older));
        byte[] bytes = ByteBuffer.allocate(8)
                .put((byte) 0)
                .putInt(id)
                .put(new byte[] {4, 'h', 'i'})
                .array();

        Term term = new AvroRecordDeserializer<>(Term.class, registry).deserialize("test.terms", bytes);

        assertThat(term).isEqualTo(new Term("hi", 0.0));
    }

    @Test
    void aRegistryOutOfReachIsNoDataError() {
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class);
        deserializer.configure(Map.of("schema.registry.url", "http://127.0.0.1:1"), false);
        byte[] bytes = {0, 0, 0, 0, 9, 0};

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes))
                .isInstanceOf(RegistryException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    @Test
    void anUnknownSchemaOfAKnownTopicIsADataError() throws Exception {
        registry.register(TOPIC + "-value", new AvroSchema(Schemas.of(Article.class)));
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, ofSchema(99)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema 99");
    }

    @Test
    void aRegistryThatDoesNotKnowTheTopicIsNoDataError() {
        AvroRecordDeserializer<Article> deserializer = new AvroRecordDeserializer<>(Article.class, registry);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, ofSchema(99)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(TOPIC + "-value")
                .hasMessageContaining("registry.url");
    }

    private static byte[] ofSchema(int id) {
        return ByteBuffer.allocate(6).put((byte) 0).putInt(id).put((byte) 0).array();
    }

    @Test
    void configurationWithoutRegistrySaysWhatIsMissing() {
        AvroRecordSerializer<Article> serializer = new AvroRecordSerializer<>();

        assertThatThrownBy(() -> serializer.configure(Map.of(), false)).hasMessageContaining("schema.registry.url");
    }
}
