package io.dateline.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void namesAreUnique() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void topicsThatAreDeletedSayWhen() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.cleanup() != Topic.Cleanup.COMPACT)
                .allSatisfy(
                        topic -> assertThat(topic.retention()).as(topic.name()).isNotNull());
    }

    @Test
    void compactedTopicsRollTheirSegmentsSoThatTheyAreCompacted() {
        assertThat(Topics.EVENTS.settings())
                .containsEntry("segment.bytes", "67108864")
                .containsEntry("segment.ms", "3600000");
        assertThat(Topics.ARTICLES.settings()).doesNotContainKeys("segment.bytes", "segment.ms");
    }

    @Test
    void whoWasAwayForSomeDaysStillLearnsWhatWasRemoved() {
        assertThat(Topics.FEEDS.settings()).containsEntry("delete.retention.ms", "2592000000");
        assertThat(Topics.EVENTS.settings()).doesNotContainKey("delete.retention.ms");
    }

    @Test
    void aDeadLetterHasRoomForTheErrorBesideItsOriginal() {
        assertThat(Topics.ARTICLES.settings()).containsEntry("max.message.bytes", "8388608");
        assertThat(Topics.CODE_DLQ.settings()).containsEntry("max.message.bytes", "9437184");
    }

    @Test
    void everyFieldIsDocumented() {
        List<String> silent = new ArrayList<>();
        for (Schema type : RecordTypes.all()) {
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields().stream()
                        .filter(field -> field.doc() == null || field.doc().isBlank())
                        .forEach(field -> silent.add(type.getName() + "." + field.name()));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyEnumHasADefaultSymbol() {
        assertThat(RecordTypes.all())
                .filteredOn(type -> type.getType() == Schema.Type.ENUM)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.getEnumDefault()).as(type.getName()).isEqualTo("UNKNOWN"));
    }

    @Test
    void everyOptionalFieldHasADefault() {
        List<String> missing = new ArrayList<>();
        for (Schema type : RecordTypes.all()) {
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields().stream()
                        .filter(field -> field.schema().isNullable() && !field.hasDefaultValue())
                        .forEach(field -> missing.add(type.getName() + "." + field.name()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void schemasShowNothingOfJava() {
        assertThat(RecordTypes.all()).extracting(Schema::toString).noneMatch(schema -> schema.contains("avro.java"));
    }

    @Test
    void theReferenceShowsBytesAsTheSchemaDoes() {
        assertThat(TopicsReference.markdown())
                .contains("| `entryVersions` | bytes | `\"\"` |")
                .doesNotContain("[B@");
    }

    /** {@code dateline topics reference > docs/topics.md} mends it. */
    @Test
    void referenceIsUpToDate() throws Exception {
        assertThat(Files.readString(Path.of("../docs/topics.md"))).isEqualTo(TopicsReference.markdown());
    }
}
