package io.dateline.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.KafkaSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {

    @Test
    void givesUpOnWhatCanNoLongerBeCommitted() {
        assertThat(settings(Map.of()))
                .containsEntry("request.timeout.ms", 10_000)
                .containsEntry("delivery.timeout.ms", 20_000);
    }

    @Test
    void leavesTheUserPatienceWithASlowBroker() {
        Map<String, Object> settings = settings(Map.of("request.timeout.ms", "60000"));

        assertThat(settings).containsEntry("request.timeout.ms", "60000").containsEntry("delivery.timeout.ms", 60_005);
        assertThat(settings(Map.of("delivery.timeout.ms", "90000"))).containsEntry("delivery.timeout.ms", "90000");
    }

    private static Map<String, Object> settings(Map<String, String> extra) {
        KafkaSettings kafka = new KafkaSettings("127.0.0.1:1", "http://127.0.0.1:1", "dateline", extra);
        return new Clients(kafka, "test").transaction("ingest");
    }
}
