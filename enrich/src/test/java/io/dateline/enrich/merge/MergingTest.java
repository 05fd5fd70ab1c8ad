package io.dateline.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.Samples;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.Status;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MergingTest {

    private static final Place GENEVA = Samples.city("Geneva", "CHE", 46.20, 6.15);

    private final MergingBench bench = new MergingBench();

    static Stream<Arguments> pairs() {
        Coding.Builder protest = Samples.meeting().setType(EventType.PROTEST).setQuad(3);
        Coding.Builder assault = Samples.meeting().setType(EventType.ASSAULT).setQuad(4);
        return Stream.of(
                Arguments.of("the same", Samples.meeting(), Samples.meeting(), true),
                Arguments.of(
                        "parties swapped, symmetric",
                        Samples.meeting(),
                        Samples.meeting()
                                .setActors(List.of(Samples.party("BRA")))
                                .setRecipients(List.of(Samples.party("NOR"))),
                        true),
                Arguments.of(
                        "both as actors",
                        Samples.meeting(),
                        Samples.meeting()
                                .setActors(List.of(Samples.party("BRA"), Samples.party("NOR")))
                                .setRecipients(List.of()),
                        true),
                Arguments.of(
                        "parties swapped, not symmetric",
                        Samples.meeting().setType(EventType.ACCUSE),
                        Samples.meeting()
                                .setType(EventType.ACCUSE)
                                .setActors(List.of(Samples.party("BRA")))
                                .setRecipients(List.of(Samples.party("NOR"))),
                        false),
                Arguments.of("other type", Samples.meeting(), Samples.meeting().setType(EventType.AGREE), false),
                Arguments.of("a day later", Samples.meeting(), on(1), true),
                Arguments.of("two days later", Samples.meeting(), on(2), false),
                Arguments.of(
                        "a day and its week",
                        Samples.meeting(),
                        Samples.meeting().setWhen(Samples.days(Samples.DAY, Samples.DAY.plusDays(6))),
                        false),
                Arguments.of(
                        "background of a later report",
                        Samples.meeting(),
                        Samples.meeting().setStatus(Status.HISTORICAL),
                        true),
                Arguments.of("announced", Samples.meeting(), Samples.meeting().setStatus(Status.FUTURE), false),
                Arguments.of(
                        "negated and denied",
                        Samples.meeting().setStatus(Status.NEGATED),
                        Samples.meeting().setStatus(Status.DENIED),
                        true),
                Arguments.of("no place", Samples.meeting(), Samples.meeting().setPlace(null), true),
                Arguments.of("its country", Samples.meeting(), at(Samples.country("Switzerland", "CHE")), true),
                Arguments.of("another country", Samples.meeting(), at(Samples.country("France", "FRA")), false),
                Arguments.of("a suburb", Samples.meeting(), at(Samples.city("Carouge", "CHE", 46.18, 6.14)), true),
                Arguments.of("another city", Samples.meeting(), at(Samples.city("Bern", "CHE", 46.95, 7.45)), false),
                Arguments.of(
                        "a dateline says nothing of words",
                        Samples.meeting(),
                        at(dateline(Samples.city("Oslo", "NOR", 59.9, 10.7))),
                        true),
                Arguments.of(
                        "a dateline speaks of deeds",
                        assault,
                        Coding.newBuilder(assault).setPlace(dateline(Samples.city("Bern", "CHE", 46.95, 7.45))),
                        false),
                Arguments.of(
                        "the place's country for an unknown party",
                        protest.setActors(List.of(Samples.party("CHE"))).setRecipients(List.of()),
                        Coding.newBuilder(protest).setActors(List.of()).setRecipients(List.of(Samples.party("CHE"))),
                        true));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("pairs")
    void mentions_meet_or_do_not(String what, Coding.Builder one, Coding.Builder other, boolean same) {
        Coding first = one.build();
        Coding second = other.build();

        bench.merge(Samples.mention("m1", first).build());
        bench.merge(Samples.mention("m2", second).build());

        assertThat(bench.events()).as(what).hasSize(same ? 1 : 2);
    }

    @Test
    void a_place_that_becomes_known_keeps_others_out() {
        bench.merge(
                Samples.mention("m1", Samples.meeting().setPlace(null).build()).build());
        bench.merge(Samples.mention("m2", at(GENEVA).build()).build());
        bench.merge(Samples.mention(
                        "m3", at(Samples.city("Bern", "CHE", 46.95, 7.45)).build())
                .build());

        assertThat(bench.events()).extracting(Event::getMentions).containsExactly(2, 1);
    }

    @Test
    void a_copy_counts_as_mention_and_article_but_not_as_source() {
        bench.merge(Samples.mention("m1", Samples.meeting().build()).build());
        bench.merge(Samples.mention("m2", Samples.meeting().build())
                .setCopyOf("article-m1")
                .build());
        bench.merge(Samples.mention("m3", Samples.meeting().build())
                .setArticleId("article-m1")
                .setDomain("m1.example")
                .build());

        assertThat(bench.events()).singleElement().satisfies(event -> {
            assertThat(event.getMentions()).isEqualTo(3);
            assertThat(event.getArticles()).isEqualTo(2);
            assertThat(event.getSources()).isEqualTo(1);
        });
    }

    @Test
    void a_mention_that_comes_back_finds_its_event_again() {
        Mention mention = Samples.mention("m1", Samples.meeting().build()).build();
        bench.merge(mention);
        bench.merge(Mention.newBuilder(mention)
                .setRevision(2)
                .setState(MentionState.RETRACTED)
                .build());

        bench.merge(Mention.newBuilder(mention).setRevision(3).build());

        assertThat(bench.events()).singleElement().satisfies(event -> {
            assertThat(event.getMentions()).isEqualTo(1);
            assertThat(event.getActive()).isTrue();
        });
    }

    @Test
    void an_event_is_first_seen_when_its_first_report_came_whatever_arrives_earlier() {
        bench.merge(Samples.mention("m1", Samples.meeting().build()).build());

        bench.merge(Samples.mention("m2", Samples.meeting().build())
                .setArrivedAt(Samples.NOW.minusSeconds(60))
                .build());

        assertThat(bench.events()).singleElement().satisfies(event -> {
            assertThat(event.getMentions()).isEqualTo(2);
            assertThat(event.getFirstSeenAt()).isEqualTo(Samples.NOW);
        });
    }

    @Test
    void a_revision_counted_anew_is_later_when_it_was_coded_later() {
        Mention mention = Samples.mention("m1", Samples.meeting().build()).build();
        bench.merge(Mention.newBuilder(mention).setRevision(5).build());

        bench.merge(Mention.newBuilder(mention)
                .setRevision(2)
                .setCodedAt(Samples.NOW.plusSeconds(60))
                .setState(MentionState.RETRACTED)
                .build());

        assertThat(bench.events()).singleElement().satisfies(event -> assertThat(event.getActive())
                .isFalse());
    }

    @Test
    void beyond_the_horizon_an_event_is_not_joined_any_more() {
        bench.merge(Samples.mention("m1", Samples.meeting().build()).build());

        bench.merging.forget(Samples.NOW.plus(Duration.ofDays(1)));
        bench.merge(Samples.mention("m2", Samples.meeting().build()).build());

        assertThat(bench.events()).hasSize(2);
    }

    @Test
    void a_retraction_of_what_is_forgotten_is_still_told() {
        Mention retraction = Samples.mention("m1", Samples.meeting().build())
                .setState(MentionState.RETRACTED)
                .build();

        Merging.Result result = bench.merge(retraction);

        assertThat(Objects.requireNonNull(result.mention()).getState()).isEqualTo(MentionState.RETRACTED);
        assertThat(result.event()).isNull();
    }

    private static Coding.Builder on(int daysLater) {
        return Samples.meeting()
                .setWhen(Samples.days(Samples.DAY.plusDays(daysLater), Samples.DAY.plusDays(daysLater)));
    }

    private static Coding.Builder at(Place place) {
        return Samples.meeting().setPlace(place);
    }

    private static Place dateline(Place place) {
        return Place.newBuilder(place).setKind(PlaceKind.DATELINE).build();
    }
}
