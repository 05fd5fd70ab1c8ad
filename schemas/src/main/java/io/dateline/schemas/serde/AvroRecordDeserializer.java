package io.dateline.schemas.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record in Confluent's wire format, whatever version it was written with.
 *
 * <p>Throws {@link SerializationException} for bad data and {@link RegistryException} when the registry cannot be asked. Thread-safe.
 */
public final class AvroRecordDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Schema reader;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
    private @Nullable Registry registry;

    static {
        TrustedClasses.register();
    }

    /** To be configured. */
    public AvroRecordDeserializer(Class<T> type) {
        this.reader = SpecificData.get().getSchema(type);
    }

    public AvroRecordDeserializer(Class<T> type, SchemaRegistryClient client) {
        this(type);
        this.registry = new Registry(client, false);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (registry == null) {
            registry = Registry.configured(settings);
        }
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length < WireFormat.HEADER_BYTES || data[0] != WireFormat.MAGIC) {
            throw new SerializationException("a record of " + topic + " is not in the registry's wire format ("
                    + data.length + " bytes, first byte " + (data.length == 0 ? "none" : data[0]) + ")");
        }
        Registry asked = registry;
        if (asked == null) {
            throw new IllegalStateException("configure the deserializer first");
        }
        int id = ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
        Schema writer = asked.schema(topic + "-value", id);
        SpecificDatumReader<T> datumReader =
                readers.computeIfAbsent(id, i -> new SpecificDatumReader<>(writer, reader));
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(data, WireFormat.HEADER_BYTES, data.length - WireFormat.HEADER_BYTES, null);
        try {
            return datumReader.read(null, decoder);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "a record of " + topic + " with schema " + id + " cannot be read as " + reader.getName() + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
