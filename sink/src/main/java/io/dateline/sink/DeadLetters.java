package io.dateline.sink;

import io.dateline.schemas.topic.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Sends records that were given up to the sink's dead-letter topic; without value and headers what is secret. */
final class DeadLetters implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    DeadLetters(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Sends all and returns when the broker has them.
     *
     * @throws KafkaException when it does not take them; the caller must not go on
     */
    void send(List<Batch.Rejected> rejected) {
        List<Future<?>> sent = new ArrayList<>();
        for (Batch.Rejected letter : rejected) {
            ConsumerRecord<byte[], byte[]> record = letter.record();
            sent.add(producer.send(DeadLetter.of(
                    topic,
                    record.key(),
                    letter.secret() ? null : record.value(),
                    letter.secret() ? new RecordHeaders() : record.headers(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    letter.kind(),
                    letter.error())));
        }
        producer.flush();
        for (Future<?> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new KafkaException("a dead letter was not taken by " + topic, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while a dead letter was on its way", e);
            }
        }
    }

    @Override
    public void close() {
        // Nothing is on its way: a letter whose arrival was not awaited is sent again after a restart.
        producer.close(CLOSE);
    }
}
