package io.dateline.enrich.state;

import io.dateline.enrich.state.record.ArticleMemory;
import io.dateline.enrich.state.record.MergedMention;
import io.dateline.enrich.state.record.OpenEvent;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.serde.TrustedClasses;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes state and repartitioned records without a registry, so that a registry that only reads suffices for stateful stages.
 *
 * <p>The bytes begin with the fingerprint of their schema (Avro's single-object encoding): a later version that knows the schemas of
 * its forerunners can read what they wrote, and one that does not fails instead of reading nonsense. Thread-safe.
 */
public final class StateSerde<T extends SpecificRecord> {

    static {
        TrustedClasses.register();
        String states = ArticleMemory.class.getPackageName();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(states)));
    }

    public static final StateSerde<ArticleMemory> ARTICLES =
            new StateSerde<>(ArticleMemory.getEncoder(), ArticleMemory.getDecoder());
    /** Never stored: tells how large a record will be without asking a registry. */
    public static final StateSerde<Coded> CODED = new StateSerde<>(Coded.getEncoder(), Coded.getDecoder());

    public static final StateSerde<OpenEvent> EVENTS = new StateSerde<>(OpenEvent.getEncoder(), OpenEvent.getDecoder());
    public static final StateSerde<MergedMention> MERGED =
            new StateSerde<>(MergedMention.getEncoder(), MergedMention.getDecoder());
    public static final StateSerde<Mention> MENTIONS = new StateSerde<>(Mention.getEncoder(), Mention.getDecoder());
    public static final StateSerde<Place> PLACES = new StateSerde<>(Place.getEncoder(), Place.getDecoder());

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private StateSerde(BinaryMessageEncoder<T> encoder, BinaryMessageDecoder<T> decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** For stores and repartition topics. */
    public Serde<T> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> bytesOrNull(value),
                (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));
    }

    /** For a field of another record. */
    public ByteBuffer write(T value) {
        try {
            return encoder.encode(value);
        } catch (IOException e) {
            throw new SerializationException(
                    "cannot write a " + value.getSchema().getName(), e);
        }
    }

    /** @throws ProcessorStateException when the bytes are of an unknown version, or damaged */
    public T read(ByteBuffer bytes) {
        try {
            return decoder.decode(bytes.duplicate());
        } catch (IOException | RuntimeException e) {
            // Never the fault of the record in hand: to give records up would drain the topic.
            throw new ProcessorStateException(
                    "stored bytes cannot be read: were they written by another version? Run that version, or stop the stage,"
                            + " delete its state folder and its changelog topics and start again",
                    e);
        }
    }

    private byte @Nullable [] bytesOrNull(@Nullable T value) {
        if (value == null) {
            return null;
        }
        ByteBuffer buffer = write(value);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
