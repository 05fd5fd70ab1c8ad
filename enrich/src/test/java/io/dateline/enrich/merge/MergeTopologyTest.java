package io.dateline.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.EnrichSettings;
import io.dateline.enrich.Samples;
import io.dateline.enrich.Stage;
import io.dateline.enrich.StageDriver;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.topic.EventHeaders;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeTopologyTest {

    private final StageDriver stage = new StageDriver(
            Stage.MERGE,
            (serdes, meters) -> MergeTopology.build(
                    new MergeConfig(StageDriver.PREFIX, serdes, EnrichSettings.DEFAULT_HORIZON, meters)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void two_reports_become_one_event_with_headers_to_filter_by() {
        Mention first = Samples.mention("m1", Samples.meeting().build()).build();
        Mention second = Samples.mention(
                        "m2", Samples.meeting().setConfidence(0.99).build())
                .build();

        send("a1", List.of(first), List.of());
        send("a2", List.of(second), List.of());

        String id = Ids.of("event", "m1");
        List<TestRecord<String, Mention>> mentions =
                stage.read(Topics.MENTIONS, stage.serdes().mentions());
        assertThat(mentions).extracting(TestRecord::key).containsExactly("m1", "m2");
        assertThat(mentions).extracting(record -> record.value().getEventId()).containsOnly(id);
        List<TestRecord<String, Event>> events = events();
        assertThat(events).extracting(TestRecord::key).containsExactly(id, id);
        TestRecord<String, Event> latest = events.get(1);
        assertThat(latest.getRecordTime()).isEqualTo(Samples.NOW);
        assertThat(StageDriver.header(latest.headers(), EventHeaders.TYPE)).isEqualTo("CONSULT");
        assertThat(StageDriver.header(latest.headers(), EventHeaders.COUNTRIES)).isEqualTo("BRA,CHE,NOR");
        assertThat(StageDriver.header(latest.headers(), EventHeaders.STATUS)).isEqualTo("ASSERTED");
        assertThat(latest.headers().lastHeader(EventHeaders.OUTCOME)).isNull();
        assertThat(latest.headers().lastHeader("traceparent")).isNotNull();
        assertThat(latest.value()).satisfies(event -> {
            assertThat(event.getRevision()).isEqualTo(2);
            assertThat(event.getMentions()).isEqualTo(2);
            assertThat(event.getArticles()).isEqualTo(2);
            assertThat(event.getSources()).isEqualTo(2);
            assertThat(event.getBestMentionId()).isEqualTo("m2");
            assertThat(event.getEvidence()).isEqualTo("Sentence of m2.");
            assertThat(event.getActive()).isTrue();
        });
    }

    @Test
    void a_retracted_mention_leaves_its_event_and_the_last_one_ends_it() {
        Mention first = Samples.mention(
                        "m1", Samples.meeting().setConfidence(0.99).build())
                .build();
        Mention second = Samples.mention("m2", Samples.meeting().build()).build();
        send("a1", List.of(first), List.of());
        send("a2", List.of(second), List.of());
        events();

        send("a1", List.of(), List.of(retracted(first)));
        Event one = events().get(0).value();
        send("a2", List.of(), List.of(retracted(second)));
        Event none = events().get(0).value();

        assertThat(one.getMentions()).isEqualTo(1);
        assertThat(one.getArticles()).isEqualTo(1);
        assertThat(one.getSources()).isEqualTo(1);
        assertThat(one.getBestMentionId()).isEqualTo("m2");
        assertThat(one.getActive()).isTrue();
        assertThat(none.getMentions()).isZero();
        assertThat(none.getSources()).isZero();
        assertThat(none.getActive()).isFalse();
        assertThat(none.getRevision()).isEqualTo(4);
        assertThat(stage.read(Topics.MENTIONS, stage.serdes().mentions()))
                .extracting(record -> record.value().getState())
                .containsExactly(
                        MentionState.ACTIVE, MentionState.ACTIVE, MentionState.RETRACTED, MentionState.RETRACTED);
    }

    @Test
    void what_was_seen_changes_nothing() {
        Mention mention = Samples.mention("m1", Samples.meeting().build()).build();
        send("a1", List.of(mention), List.of());
        events();

        send(
                "a1",
                List.of(Mention.newBuilder(mention)
                        .setCodedAt(Samples.NOW.plusSeconds(9))
                        .build()),
                List.of());

        assertThat(events()).isEmpty();
        assertThat(stage.count("dateline.merge.mentions", "result", "repeated")).isEqualTo(1);
    }

    private static Mention retracted(Mention mention) {
        return Mention.newBuilder(mention)
                .setRevision(mention.getRevision() + 1)
                .setState(MentionState.RETRACTED)
                .build();
    }

    private void send(String articleId, List<Mention> mentions, List<Mention> retracted) {
        Coded coded = Coded.newBuilder()
                .setArticleId(articleId)
                .setRevision(1)
                .setOutcome(Outcome.CODED)
                .setMentions(mentions)
                .setRetracted(retracted)
                .setArrivedAt(Samples.NOW)
                .setCodedAt(Samples.NOW)
                .setTraceId("t")
                .build();
        Headers headers = new RecordHeaders()
                .add(EventHeaders.OUTCOME, "CODED".getBytes(StandardCharsets.UTF_8))
                .add("traceparent", new byte[] {1});
        stage.send(Topics.CODED, stage.serdes().coded(), articleId, coded, headers);
    }

    private List<TestRecord<String, Event>> events() {
        return stage.read(Topics.EVENTS, stage.serdes().events());
    }
}
