package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.record.PushKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

    private static final Push PUSH = Push.newBuilder()
            .setFeedId("harbour")
            .setKind(PushKind.ENDED)
            .setReceivedAt(Instant.EPOCH)
            .build();

    private final AtomicInteger asked = new AtomicInteger();
    private RuntimeException failure = new TimeoutException("no metadata");

    /** Gives up as the real one does: the future that it returns has failed already. */
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> written) {
                    asked.incrementAndGet();
                    return CompletableFuture.failedFuture(failure);
                }
            };

    private final AdminOffsets offsets = new AdminOffsets(new KafkaSettings("127.0.0.1:1", "http://127.0.0.1:1/", "t"));
    private final Acknowledged log =
            new Acknowledged(producer, (topic, value) -> new byte[1], offsets, "t", Duration.ofSeconds(2), null);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void onlyTheFirstOfManyWaitsForABrokerThatIsAway() {
        for (int i = 0; i < 3; i++) {
            assertThat(status()).isEqualTo(503);
        }

        assertThat(asked).hasValue(1);
        assertThat(log.fault()).isEqualTo("no metadata");
    }

    @Test
    void aRecordThatIsTooLargeStopsNoOther() {
        failure = new RecordTooLargeException("large");

        assertThat(status()).isEqualTo(413);
        assertThat(status()).isEqualTo(413);
        assertThat(asked).hasValue(2);
        assertThat(log.fault()).isNull();
    }

    @Test
    void takesNothingMoreOnceItIsStopped() {
        log.stop();

        assertThat(status()).isEqualTo(503);
        assertThat(asked).hasValue(0);
    }

    private int status() {
        return catchThrowableOfType(Refusal.class, () -> log.send("pushes", null, "harbour", PUSH))
                .problem()
                .status();
    }
}
