package io.dateline.schemas.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.dateline.schemas.topic.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record in Confluent's wire format under the subject {@code <topic>-value}.
 *
 * <p>{@code auto.register.schemas} is false by default: schemas are registered by {@code topics apply}. Thread-safe once configured.
 */
public final class AvroRecordSerializer<T extends SpecificRecord> implements Serializer<T> {

    private final Map<Schema, Schema> portable = new ConcurrentHashMap<>();
    private @Nullable Registry registry;

    static {
        TrustedClasses.register();
    }

    /** To be configured. */
    public AvroRecordSerializer() {}

    public AvroRecordSerializer(SchemaRegistryClient client, boolean autoRegister) {
        this.registry = new Registry(client, autoRegister);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (isKey) {
            throw new IllegalArgumentException("keys are strings: use StringSerializer");
        }
        if (registry == null) {
            registry = Registry.configured(settings);
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Registry asked = registry;
        if (asked == null) {
            throw new IllegalStateException("configure the serializer first");
        }
        Schema schema = portable.computeIfAbsent(data.getSchema(), Schemas::portable);
        int id = asked.id(topic + "-value", schema);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        out.write(WireFormat.MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<T>(data.getSchema()).write(data, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "cannot write a " + data.getSchema().getName() + " to " + topic, e);
        }
        return out.toByteArray();
    }
}
