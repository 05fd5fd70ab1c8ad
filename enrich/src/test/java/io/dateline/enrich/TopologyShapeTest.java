package io.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.dateline.enrich.code.CodeConfig;
import io.dateline.enrich.code.CodeTopology;
import io.dateline.enrich.merge.MergeConfig;
import io.dateline.enrich.merge.MergeTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shape of each topology against an approved file. A store or repartition that changes its name loses its state: that must be seen
 * in a review. To approve a change, put the text that the failure prints into the file.
 */
class TopologyShapeTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void is_as_approved(Stage stage) throws IOException {
        String description = topology(stage).describe().toString();

        assertThat(lines(description)).isEqualTo(lines(approved(stage)));
    }

    @Test
    void every_stage_has_dead_letters_and_an_application_of_its_own() {
        assertThat(Stage.values()).extracting(Stage::id).doesNotHaveDuplicates();
        assertThat(Stage.CODE.applicationId("dateline")).isEqualTo("dateline-code");
        assertThat(Stage.MERGE.deadLetters().name("dateline")).isEqualTo("dateline.merge.dlq");
    }

    private static Topology topology(Stage stage) {
        RecordSerdes serdes = TestSerdes.of(new MockSchemaRegistryClient());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return switch (stage) {
            case CODE ->
                CodeTopology.build(
                        new CodeConfig("t", serdes, new FakeCoder(), EnrichSettings.DEFAULT_HORIZON, meters));
            case MERGE -> MergeTopology.build(new MergeConfig("t", serdes, EnrichSettings.DEFAULT_HORIZON, meters));
        };
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String approved(Stage stage) throws IOException {
        try (InputStream file = TopologyShapeTest.class.getResourceAsStream(stage.id() + "-topology.approved.txt")) {
            assertThat(file).as("approved file of " + stage).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
