package io.dateline.schemas.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.KafkaSettings;
import org.junit.jupiter.api.Test;

class TopicAdministrationTest {

    /** A stage waits for what this exception tells; any other ends it. */
    @Test
    void aBrokerWhoseNameDoesNotResolveYetIsOneThatCannotBeAsked() {
        KafkaSettings kafka = new KafkaSettings("broker.invalid:9092", "http://localhost:1", "test");

        assertThatThrownBy(() -> TopicAdministration.connect(kafka, TopicLayout.ONE_MACHINE))
                .isInstanceOf(AdministrationException.class)
                .hasMessageContaining("broker.invalid:9092")
                .hasMessageContaining("check kafka.bootstrap-servers");
    }
}
