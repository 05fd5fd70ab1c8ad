package io.dateline.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What the sink counts. The names are public API. */
final class SinkMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer transactions;
    private final Counter retries;

    SinkMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.transactions = Timer.builder("dateline.sink.transactions")
                .description("Time to write one batch with its offsets")
                .register(registry);
        this.retries = Counter.builder("dateline.sink.retries")
                .description("Times that database, broker or registry was out of reach")
                .register(registry);
    }

    <T> T time(Supplier<T> work) {
        return transactions.record(work);
    }

    void retried() {
        retries.increment();
    }

    void written(ConsumerRecords<byte[], byte[]> records, List<Batch.Rejected> rejected) {
        long now = clock.millis();
        for (TopicPartition partition : records.partitions()) {
            String topic = partition.topic();
            List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
            registry.counter("dateline.sink.records", "topic", topic).increment(of.size());
            Timer delay = Timer.builder("dateline.sink.delay")
                    .description("Time from the arrival at Dateline to the committed row")
                    .tag("topic", topic)
                    .publishPercentiles(0.5, 0.95, 0.99)
                    .register(registry);
            of.forEach(record -> delay.record(Duration.ofMillis(Math.max(0, now - record.timestamp()))));
        }
        rejected.forEach(letter -> registry.counter(
                        "dateline.sink.dead.letters",
                        "topic",
                        letter.record().topic(),
                        "kind",
                        letter.kind().name())
                .increment());
    }
}
