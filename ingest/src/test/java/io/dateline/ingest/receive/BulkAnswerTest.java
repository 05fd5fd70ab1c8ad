package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.kafka.AdminOffsets;
import io.dateline.ingest.receive.Desk.Done;
import io.dateline.ingest.receive.Desk.Posted;
import io.dateline.schemas.KafkaSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {

    @Test
    void anArticleThatOurOwnCodeFailsOnStopsNoOther() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Acknowledged log = new Acknowledged(
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()),
                (topic, value) -> new byte[1],
                new AdminOffsets(new KafkaSettings("127.0.0.1:1", "http://127.0.0.1:1/", "t")),
                "t",
                Duration.ofSeconds(2),
                null)) {
            Desk desk = new Desk(log, new Answers(System::nanoTime), "articles", Clock.systemUTC());
            BulkAnswer answer = new BulkAnswer(desk, new ReceiveMetrics(meters, new ByteBudget(1_000)));

            answer.add(() -> {
                throw new IllegalStateException("the parser's own fault");
            });
            answer.add(() -> {
                throw new StackOverflowError();
            });
            answer.add(() ->
                    new Posted("3", "https://harbour.example/3", "hash", CompletableFuture.completedFuture(null)));
            Done done = answer.done();

            JsonNode json = ArticleJson.parse(done.answer().body().getBytes(StandardCharsets.UTF_8));
            List<Integer> statuses = new ArrayList<>();
            json.get("items").forEach(item -> statuses.add(item.get("status").asInt()));
            assertThat(statuses).containsExactly(500, 500, 202);
            assertThat(done.answer().body()).doesNotContain("parser");
            assertThat(done.isFinal()).isFalse();
            assertThat(meters.get("dateline.receive.refused")
                            .tag("reason", "unexpected")
                            .counter()
                            .count())
                    .isEqualTo(2);
        }
    }
}
