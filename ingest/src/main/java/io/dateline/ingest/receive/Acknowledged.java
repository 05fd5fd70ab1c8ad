package io.dateline.ingest.receive;

import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records and tells when every replica that has to has them. After a failure it counts as not ready until the broker has answered
 * again. Thread-safe.
 */
public final class Acknowledged implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledged.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Duration patience;
    private final Serializer<SpecificRecord> serializer;
    private final Producer<String, byte[]> producer;
    private final AdminOffsets offsets;
    private final String prefix;
    private volatile @Nullable String fault;
    private volatile boolean stopped;

    public Acknowledged(Clients clients, Duration patience) {
        this(
                clients.producer("receive", patience),
                AvroSerdes.serializer(clients.kafka()),
                new AdminOffsets(clients.kafka()),
                clients.kafka().topicPrefix(),
                patience,
                "not asked yet");
    }

    Acknowledged(
            Producer<String, byte[]> producer,
            Serializer<SpecificRecord> serializer,
            AdminOffsets offsets,
            String prefix,
            Duration patience,
            @Nullable String fault) {
        this.producer = producer;
        this.serializer = serializer;
        this.offsets = offsets;
        this.prefix = prefix;
        this.patience = patience;
        this.fault = fault;
    }

    /** Why nothing can be written now; null when something can. */
    public @Nullable String fault() {
        return fault;
    }

    /** From now on it refuses with status 503: a bulk in hand is then answered with what was written of it, and soon. */
    void stop() {
        stopped = true;
    }

    /** Refuses with status 503 while nothing can be written. */
    public void requireReady() {
        if (stopped || fault != null) {
            throw unavailable();
        }
    }

    /** Asks broker and registry; may take as long as they do. */
    public void probe() {
        try {
            String topic = Topics.ARTICLES.name(prefix);
            offsets.ends(List.of(new TopicPartition(topic, 0)));
            serializer.serialize(topic, sample());
            if (fault != null) {
                LOG.atInfo().log("broker and registry answer");
            }
            fault = null;
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Never sent: that it can be serialised shows that the registry knows the schema. */
    private static Article sample() {
        return Article.newBuilder()
                .setId("")
                .setContentHash("")
                .setUrl("")
                .setCanonicalUrl("")
                .setText("")
                .setArrivedAt(Instant.EPOCH)
                .setChannel(Channel.PUSH)
                .setTraceId("")
                .build();
    }

    /**
     * Hands a record over; {@link #await} tells whether it was written. While nothing can be written it refuses with status 503 at once, so
     * that of many records only the first waits for a broker that is away.
     *
     * @param topic with its prefix
     * @param partition null for the key's
     */
    public Future<RecordMetadata> send(String topic, @Nullable Integer partition, String key, SpecificRecord value) {
        requireReady();
        Future<RecordMetadata> sent;
        try {
            sent = producer.send(new ProducerRecord<>(topic, partition, key, serializer.serialize(topic, value)));
        } catch (KafkaException e) {
            throw refusal(e);
        }
        if (sent.isDone()) {
            // The producer reports so what it gave up before it sent anything, after a wait.
            await(sent);
        }
        return sent;
    }

    /** Waits for the acknowledgement; throws a refusal with status 503 when there is none, 413 when the record is too large. */
    public void await(Future<RecordMetadata> sent) {
        try {
            sent.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refusal(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw refusal(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private Refusal refusal(Throwable e) {
        if (e instanceof RecordTooLargeException) {
            return Problem.of(413, "too_large", "The article is larger than a record may be.")
                    .refusal();
        }
        failed(e);
        return unavailable();
    }

    private void failed(Throwable e) {
        String now = e.getMessage() == null ? e.toString() : e.getMessage();
        if (fault == null) {
            LOG.atWarn().setCause(e).log("nothing can be written");
        }
        fault = now;
    }

    private static Refusal unavailable() {
        return Problem.later(503, "unavailable", "Nothing can be stored now: send the same again.", RETRY)
                .refusal();
    }

    @Override
    public void close() {
        producer.close(patience);
        offsets.close();
    }
}
