package io.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Term;
import io.dateline.schemas.record.Watch;
import io.dateline.schemas.topic.Topics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a registry that goes away. */
class AvroSerdesTest {

    private HttpServer registry;
    private volatile int id = 7;
    private KafkaSettings kafka;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        registry.createContext("/", exchange -> {
            byte[] answer = ("{\"subject\":\"any\",\"id\":" + id + ",\"version\":1}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        registry.start();
        kafka = new KafkaSettings(
                "127.0.0.1:1", "http://127.0.0.1:" + registry.getAddress().getPort(), "t");
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void whatWasRequiredIsWrittenAndReadBySerdesMadeWhileTheRegistryIsAway() {
        Watch watch = watch();
        AvroSerdes.require(kafka, List.of(Topics.WATCHES));
        registry.stop(0);

        byte[] bytes = AvroSerdes.serializer(kafka).serialize("t.watches", watch);

        assertThat(AvroSerdes.deserializer(Watch.class, kafka).deserialize("t.watches", bytes))
                .isEqualTo(watch);
    }

    @Test
    void aRegistryThatWasRestoredWithOtherIdsIsBelievedFromTheNextSessionOn() {
        AvroSerdes.require(kafka, List.of(Topics.WATCHES));
        id = 9;
        assertThat(idOf(AvroSerdes.serializer(kafka).serialize("t.watches", watch())))
                .isEqualTo(7);

        AvroSerdes.require(kafka, List.of(Topics.WATCHES));
        assertThat(idOf(AvroSerdes.serializer(kafka).serialize("t.watches", watch())))
                .isEqualTo(9);

        registry.stop(0);
        AvroSerdes.require(kafka, List.of(Topics.WATCHES));
        assertThat(idOf(AvroSerdes.serializer(kafka).serialize("t.watches", watch())))
                .as("while the registry is away")
                .isEqualTo(9);
    }

    /** The number behind the first byte. */
    private static int idOf(byte[] record) {
        return ByteBuffer.wrap(record).getInt(1);
    }

    @Test
    void whatWasNotRequiredWaitsForTheRegistry() {
        registry.stop(0);

        assertThatThrownBy(() -> AvroSerdes.require(kafka, List.of(Topics.WATCHES)))
                .isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> AvroSerdes.serializer(kafka).serialize("t.terms", new Term("word", 1.0)))
                .isInstanceOf(RegistryException.class);
    }

    private static Watch watch() {
        return Watch.newBuilder()
                .setId("w")
                .setName("strikes")
                .setCreatedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .build();
    }
}
