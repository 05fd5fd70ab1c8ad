package io.dateline.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.enrich.EnrichSettings;
import io.dateline.enrich.FakeCoder;
import io.dateline.enrich.Samples;
import io.dateline.enrich.Stage;
import io.dateline.enrich.StageDriver;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodeTopologyTest {

    private final StageDriver stage = new StageDriver(
            Stage.CODE,
            (serdes, meters) -> CodeTopology.build(new CodeConfig(
                    StageDriver.PREFIX, serdes, new FakeCoder(), EnrichSettings.DEFAULT_HORIZON, meters)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_article_becomes_its_mentions() {
        Article article = Samples.article("a", "NOR meets BRA\nnothing else\nPER meets CHL");

        List<TestRecord<String, Coded>> records = code(article);

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(article.getId());
            assertThat(record.getRecordTime()).isEqualTo(Samples.NOW);
            assertThat(StageDriver.header(record.headers(), "outcome")).isEqualTo("CODED");
        });
        Coded coded = records.get(0).value();
        assertThat(coded.getRevision()).isEqualTo(1);
        assertThat(coded.getSentences()).isEqualTo(3);
        assertThat(coded.getRetracted()).isEmpty();
        assertThat(coded.getMentions())
                .extracting(Mention::getSentence, Mention::getSentenceNumber, Mention::getStart, Mention::getLead)
                .containsExactly(tuple("NOR meets BRA", 0, 0, true), tuple("PER meets CHL", 2, 27, false));
        assertThat(coded.getMentions().get(0)).satisfies(mention -> {
            assertThat(mention.getDomain()).isEqualTo("news.example");
            assertThat(mention.getCoder()).isEqualTo("fake-1");
            assertThat(mention.getTraceId()).isEqualTo("trace-a");
            assertThat(mention.getEventId()).isNull();
        });
    }

    @Test
    void equal_content_is_dropped_and_counted() {
        Article article = Samples.article("a", "NOR meets BRA");
        code(article);

        List<TestRecord<String, Coded>> again = code(article);

        assertThat(again).isEmpty();
        assertThat(stage.count("dateline.code.unchanged")).isEqualTo(1);
    }

    @Test
    void a_correction_keeps_the_ids_of_what_it_still_says_and_retracts_the_rest() {
        Coded first = code(Samples.article("a", "NOR meets BRA\nPER meets CHL"))
                .get(0)
                .value();

        Coded second = code(Samples.article("a", "New lead\nPER meets CHL\nKEN meets UGA"))
                .get(0)
                .value();

        assertThat(second.getRevision()).isEqualTo(2);
        assertThat(second.getMentions().get(0).getId())
                .isEqualTo(first.getMentions().get(1).getId());
        assertThat(second.getMentions()).extracting(Mention::getRevision).containsOnly(2);
        assertThat(second.getRetracted()).singleElement().satisfies(mention -> {
            assertThat(mention.getId()).isEqualTo(first.getMentions().get(0).getId());
            assertThat(mention.getState()).isEqualTo(MentionState.RETRACTED);
            assertThat(mention.getRevision()).isEqualTo(2);
            assertThat(mention.getCoding()).isEqualTo(first.getMentions().get(0).getCoding());
            assertThat(mention.getUrl()).isEqualTo("https://news.example/a");
        });
    }

    @Test
    void a_sentence_that_an_article_repeats_gives_two_mentions() {
        Coded coded = code(Samples.article("a", "NOR meets BRA\nNOR meets BRA"))
                .get(0)
                .value();

        assertThat(coded.getMentions()).extracting(Mention::getId).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_rejected_article_is_told_with_the_reason() {
        Coded coded = code(Samples.article("a", "obituary of a painter")).get(0).value();

        assertThat(coded.getOutcome()).isEqualTo(Outcome.REJECTED_TYPE);
        assertThat(coded.getReason()).isEqualTo("obituary");
        assertThat(stage.count("dateline.code.outcomes", "outcome", "rejected_type", "reason", "obituary"))
                .isEqualTo(1);
    }

    @Test
    void sentences_are_counted_by_what_became_of_them() {
        code(Samples.article("a", "NOR meets BRA\nIt rained\nIt poured"));

        assertThat(stage.count("dateline.code.sentences", "result", "parsed")).isEqualTo(1);
        assertThat(stage.count("dateline.code.sentences", "result", "little_promise"))
                .isEqualTo(2);
    }

    @Test
    void an_article_that_the_coder_fails_on_goes_to_the_dead_letters_and_the_next_is_coded() {
        Article bad = Samples.article("bad", "crash");
        stage.send(Topics.ARTICLES, stage.serdes().articles(), bad.getId(), bad);

        List<TestRecord<String, Coded>> next = code(Samples.article("good", "NOR meets BRA"));

        assertThat(next).hasSize(1);
        assertThat(stage.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(stage.serdes().articles().deserializer().deserialize("t.articles", letter.value()))
                    .isEqualTo(bad);
            assertThat(StageDriver.header(letter.headers(), DeadLetter.KIND)).isEqualTo("PROCESSING");
            assertThat(StageDriver.header(letter.headers(), DeadLetter.TOPIC)).isEqualTo("t.articles");
            assertThat(StageDriver.header(letter.headers(), DeadLetter.MESSAGE)).contains("no coder could read this");
        });
    }

    @Test
    void an_article_that_exhausts_the_stack_does_not_stop_the_stage() {
        Article maze = Samples.article("maze", "maze");
        stage.send(Topics.ARTICLES, stage.serdes().articles(), maze.getId(), maze);

        List<TestRecord<String, Coded>> next = code(Samples.article("good", "NOR meets BRA"));

        assertThat(next).hasSize(1);
        assertThat(stage.deadLetters())
                .extracting(letter -> StageDriver.header(letter.headers(), DeadLetter.MESSAGE))
                .singleElement()
                .asString()
                .contains("ran out of stack");
    }

    @Test
    void a_coding_that_no_topic_takes_goes_to_the_dead_letters_and_can_come_again() {
        Article flood = Samples.article("a", "flood" + " and more of it".repeat(150_000));

        List<TestRecord<String, Coded>> records = code(flood);
        List<TestRecord<String, Coded>> replayed = code(flood);

        assertThat(records).isEmpty();
        assertThat(replayed).isEmpty();
        assertThat(stage.deadLetters())
                .extracting(letter -> StageDriver.header(letter.headers(), DeadLetter.KIND))
                .containsExactly("TOO_LARGE", "TOO_LARGE");
        assertThat(code(Samples.article("a", "NOR meets BRA")))
                .singleElement()
                .satisfies(record -> assertThat(record.value().getRevision()).isEqualTo(1));
    }

    @Test
    void a_summary_of_an_article_whose_text_is_known_takes_nothing_back() {
        code(Samples.article("a", "NOR meets BRA\nPER meets CHL"));

        List<TestRecord<String, Coded>> summary = code(Article.newBuilder(Samples.article("a", "NOR meets BRA"))
                .setFullText(false)
                .build());
        Coded next = code(Samples.article("a", "PER meets CHL")).get(0).value();

        assertThat(summary).isEmpty();
        assertThat(stage.count("dateline.code.summaries")).isEqualTo(1);
        assertThat(next.getRevision()).isEqualTo(2);
        assertThat(next.getRetracted()).hasSize(1);
    }

    @Test
    void the_text_of_an_article_known_by_its_summary_is_coded() {
        code(Article.newBuilder(Samples.article("a", "NOR meets BRA"))
                .setFullText(false)
                .build());

        Coded text = code(Samples.article("a", "NOR meets BRA\nPER meets CHL"))
                .get(0)
                .value();

        assertThat(text.getRevision()).isEqualTo(2);
        assertThat(text.getMentions()).hasSize(2);
    }

    @Test
    void bytes_that_are_no_article_go_to_the_dead_letters_as_they_came() {
        byte[] bytes = "not an article".getBytes(StandardCharsets.UTF_8);
        stage.sendBytes(Topics.ARTICLES, "k", bytes);

        List<TestRecord<String, Coded>> next = code(Samples.article("good", "NOR meets BRA"));

        assertThat(next).hasSize(1);
        assertThat(stage.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("k".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).isEqualTo(bytes);
            assertThat(StageDriver.header(letter.headers(), DeadLetter.KIND)).isEqualTo("UNREADABLE");
            assertThat(StageDriver.header(letter.headers(), DeadLetter.OFFSET)).isEqualTo("0");
        });
    }

    private List<TestRecord<String, Coded>> code(Article article) {
        stage.send(Topics.ARTICLES, stage.serdes().articles(), article.getId(), article);
        return stage.read(Topics.CODED, stage.serdes().coded());
    }
}
