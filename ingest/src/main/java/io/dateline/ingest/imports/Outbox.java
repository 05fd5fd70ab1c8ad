package io.dateline.ingest.imports;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Articles on their way to the broker, with the place of the file that each stands for; a place counts as reached when the broker has
 * acknowledged all before it. So many bytes at most are on their way. Not thread-safe.
 */
final class Outbox implements AutoCloseable {

    private static final int MOST = 1_000;

    /** Told of a place that was reached. */
    interface Reached {
        void at(FileVersion file, long place, boolean done);
    }

    /** An article, or null for a place without one. */
    private record Sent(@Nullable Future<RecordMetadata> article, FileVersion file, long place, boolean done) {}

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> serializer;
    private final String topic;
    private final Deque<Sent> sent = new ArrayDeque<>();

    Outbox(KafkaSettings kafka, String instance) {
        // The producer's own buffer bounds the bytes.
        this.producer = new Clients(kafka, instance).producer("import");
        this.serializer = AvroSerdes.serializer(kafka);
        this.topic = Topics.ARTICLES.name(kafka.topicPrefix());
    }

    void send(Article article, FileVersion file, long place) {
        sent.add(new Sent(
                producer.send(new ProducerRecord<>(topic, article.getId(), serializer.serialize(topic, article))),
                file,
                place,
                false));
    }

    /** A place that no article stands for. */
    void mark(FileVersion file, long place, boolean done) {
        sent.add(new Sent(null, file, place, done));
    }

    /** Tells what was reached meanwhile; waits when too much is on its way. */
    void settle(Reached reached) {
        while (!sent.isEmpty() && (sent.size() > MOST || isAcknowledged(sent.getFirst()))) {
            Sent first = sent.removeFirst();
            await(first.article());
            reached.at(first.file(), first.place(), first.done());
        }
    }

    /** Waits for all that is on its way. */
    void settleAll(Reached reached) {
        producer.flush();
        while (!sent.isEmpty()) {
            Sent first = sent.removeFirst();
            await(first.article());
            reached.at(first.file(), first.place(), first.done());
        }
    }

    private static boolean isAcknowledged(Sent one) {
        return one.article() == null || one.article().isDone();
    }

    private static void await(@Nullable Future<RecordMetadata> article) {
        try {
            if (article != null) {
                article.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not take an article: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
