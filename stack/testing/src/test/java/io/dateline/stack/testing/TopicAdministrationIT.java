package io.dateline.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Term;
import io.dateline.schemas.record.Trend;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.AdministrationException;
import io.dateline.schemas.topic.Change;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue on a real broker and a real registry. */
class TopicAdministrationIT {

    private static final TopicLayout LAYOUT = new TopicLayout(2, (short) 1);

    private KafkaSettings kafka;
    private TopicAdministration administration;

    @BeforeEach
    void connect() {
        kafka = new KafkaSettings(
                TestStack.shared().bootstrapServers(), TestStack.shared().registryUrl(), TestStack.freshPrefix());
        administration = TopicAdministration.connect(kafka, LAYOUT);
    }

    @AfterEach
    void close() {
        administration.close();
    }

    @Test
    void planOfAnEmptyClusterNamesEveryTopicAndSchema() {
        List<Change> plan = administration.plan();

        assertThat(plan)
                .filteredOn(change -> change instanceof Change.CreateTopic)
                .hasSameSizeAs(Topics.all());
        assertThat(plan)
                .filteredOn(change -> change instanceof Change.RegisterSchema)
                .hasSize((int) Topics.withSchema().count());
    }

    @Test
    void afterApplyNothingIsLeftToDo() {
        administration.apply();

        await().untilAsserted(() -> assertThat(administration.plan()).isEmpty());
    }

    @Test
    void aChangedSettingIsFoundAndMended() throws Exception {
        administration.apply();
        // Brokers answer from their own copy of the metadata, which follows the controller's.
        await().until(() -> administration.plan().isEmpty());
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLES.name(kafka.topicPrefix()));
        try (Admin admin = Admin.create(kafka.client())) {
            AlterConfigOp op =
                    new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(op))).all().get();
        }
        await().until(() -> !administration.plan().isEmpty());

        List<Change> done = administration.apply();

        assertThat(done).containsExactly(new Change.ChangeSetting(topic.name(), "cleanup.policy", "compact", "delete"));
        await().untilAsserted(() -> assertThat(administration.plan()).isEmpty());
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        administration.apply();
        try (TopicAdministration other = TopicAdministration.connect(kafka, new TopicLayout(3, (short) 1))) {

            assertThatThrownBy(other::apply)
                    .isInstanceOf(AdministrationException.class)
                    .hasMessageContaining("has 2 partitions")
                    .hasMessageContaining("topics.partitions=2");
        }
    }

    @Test
    void recordsPassTheRealRegistry() {
        administration.apply();
        Serde<Trend> serde = AvroSerdes.of(Topics.TRENDS, kafka);
        String topic = Topics.TRENDS.name(kafka.topicPrefix());
        Trend trend = Trend.newBuilder()
                .setSeries("country:PRK")
                .setWindowStart(Instant.parse("2026-01-01T00:00:00Z"))
                .setWindowEnd(Instant.parse("2026-01-01T01:00:00Z"))
                .setCount(7)
                .build();

        byte[] bytes = serde.serializer().serialize(topic, trend);

        assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(trend);
    }

    @Test
    void aRecordOfAnotherTypeIsRefusedByName() {
        administration.apply();
        String topic = Topics.TRENDS.name(kafka.topicPrefix());

        assertThatThrownBy(() -> AvroSerdes.<Term>serializer(kafka).serialize(topic, new Term("x", 1.0)))
                .hasMessageContaining("topics apply");
    }
}
