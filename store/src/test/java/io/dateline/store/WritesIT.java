package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritesIT {

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(Database.create());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_second_opening_finds_the_tables_up_to_date() {
        DatabaseSettings settings = Database.create();
        Store.open(settings).close();

        try (Store again = Store.open(settings)) {
            assertThat(again.reachable()).isTrue();
        }
    }

    @Test
    void an_older_revision_of_an_event_changes_nothing() {
        write(Samples.event("e").setRevision(2).setMentions(7).build());
        ChangeCursor before = store.events().latestChange();

        write(Samples.event("e").setRevision(1).build());
        write(Samples.event("e").setRevision(2).setMentions(7).build());

        assertThat(store.events().one("e").orElseThrow().event().mentions()).isEqualTo(7);
        assertThat(store.events().changesAfter(before, 10).changes()).isEmpty();
    }

    @Test
    void a_retraction_is_a_state_that_an_older_revision_does_not_undo() {
        store.transaction(writes -> {
            writes.mentions(List.of(Samples.mention("m", "e").build()));
            writes.mentions(List.of(Samples.mention("m", "e")
                    .setRevision(2)
                    .setState(MentionState.RETRACTED)
                    .build()));
            writes.mentions(List.of(Samples.mention("m", "e").build()));
            return null;
        });

        assertThat(store.articles().mentions("a1")).isEmpty();
        assertThat(store.summaries().now().mentions()).isZero();
    }

    @Test
    void what_was_numbered_anew_stands_when_it_is_later_and_a_replay_of_the_earlier_does_not_undo_it() {
        Instant later = Samples.NOW.plusSeconds(60);
        Event event = Samples.event("e").setRevision(9).setMentions(9).build();
        Mention mention = Samples.mention("m", "e").setRevision(9).build();
        Coded coded = coded("a1", 9, Samples.NOW, 0);
        Event eventAnew = Samples.event("e").setMentions(3).setLastSeenAt(later).build();
        Mention mentionAnew =
                Samples.mention("m", "f").setRevision(1).setCodedAt(later).build();

        for (int replay = 0; replay < 2; replay++) {
            store.transaction(writes -> {
                writes.events(List.of(event));
                writes.mentions(List.of(mention));
                writes.codings(List.of(coded));
                return null;
            });
            if (replay == 0) {
                store.transaction(writes -> {
                    writes.events(List.of(eventAnew));
                    writes.mentions(List.of(mentionAnew));
                    writes.codings(List.of(coded("a1", 1, later, 0)));
                    writes.articles(List.of(Samples.article("a1").build()));
                    return null;
                });
            }
        }

        assertThat(store.events().one("e").orElseThrow().event().mentions()).isEqualTo(3);
        assertThat(store.articles().mentions("a1")).singleElement().satisfies(row -> assertThat(row.eventId())
                .isEqualTo("f"));
        assertThat(store.articles().one("a1").orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void a_retraction_that_names_no_event_leaves_the_mention_with_its_own() {
        store.transaction(writes -> {
            writes.events(List.of(Samples.event("e").build()));
            writes.mentions(List.of(Samples.mention("m", "e").build()));
            writes.mentions(List.of(Samples.mention("m", "e")
                    .setEventId(null)
                    .setRevision(2)
                    .setState(MentionState.RETRACTED)
                    .build()));
            return null;
        });

        assertThat(store.events().one("e").orElseThrow().mentions())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("RETRACTED"));
    }

    @Test
    void a_summary_never_takes_the_place_of_the_text() {
        Instant later = Samples.NOW.plusSeconds(60);
        store.transaction(writes -> {
            writes.articles(List.of(
                    Samples.article("a1").setText("short").setFullText(false).build()));
            writes.articles(
                    List.of(Samples.article("a1").setText("the whole text").build()));
            writes.articles(List.of(Samples.article("a1")
                    .setText("short")
                    .setFullText(false)
                    .setArrivedAt(later)
                    .build()));
            return null;
        });

        assertThat(store.articles().one("a1").orElseThrow().text()).isEqualTo("the whole text");
    }

    @Test
    void an_article_that_says_the_same_stays_as_it_arrived() {
        Instant later = Samples.NOW.plusSeconds(60);
        store.transaction(writes -> {
            writes.articles(List.of(Samples.article("a1").build()));
            writes.articles(List.of(Samples.article("a1")
                    .setArrivedAt(later)
                    .setTraceId("again")
                    .build()));
            return null;
        });
        Instant first = store.articles().one("a1").orElseThrow().arrivedAt();
        store.transaction(writes -> {
            writes.articles(List.of(Samples.article("a1")
                    .setContentHash("another")
                    .setArrivedAt(later)
                    .build()));
            return null;
        });

        assertThat(first).isEqualTo(Samples.NOW);
        assertThat(store.articles().one("a1").orElseThrow().arrivedAt()).isEqualTo(later);
    }

    @Test
    void all_is_settled_when_nothing_waits_and_stays_so_after_a_retraction_beyond_the_horizon() {
        Mention mention = Samples.mention("m", "e").build();
        store.transaction(writes -> {
            writes.articles(List.of(Samples.article("a1").build()));
            return null;
        });
        Summary uncoded = store.summaries().now();
        store.transaction(writes -> {
            writes.codings(List.of(coded("a1", 1, Samples.NOW, 1)));
            return null;
        });
        Summary unmerged = store.summaries().now();
        store.transaction(writes -> {
            writes.mentions(List.of(mention));
            return null;
        });
        Summary withoutEvent = store.summaries().now();
        write(Samples.event("e").build());
        Summary whole = store.summaries().now();
        store.transaction(writes -> {
            writes.codings(List.of(coded("a1", 2, Samples.NOW, 0)));
            writes.mentions(List.of(Mention.newBuilder(mention)
                    .setEventId(null)
                    .setRevision(2)
                    .setState(MentionState.RETRACTED)
                    .build()));
            return null;
        });
        Summary retracted = store.summaries().now();

        assertThat(List.of(uncoded, unmerged, withoutEvent, whole, retracted))
                .extracting(Summary::waiting)
                .containsExactly(1L, 1L, 1L, 0L, 0L);
        assertThat(retracted.settled()).isTrue();
    }

    private static Coded coded(String articleId, int revision, Instant at, int mentions) {
        return Coded.newBuilder()
                .setArticleId(articleId)
                .setRevision(revision)
                .setOutcome(Outcome.CODED)
                .setMentions(Collections.nCopies(
                        mentions, Samples.mention("any", "e").build()))
                .setArrivedAt(Samples.NOW)
                .setCodedAt(at)
                .setTraceId("t1")
                .build();
    }

    @Test
    void an_article_shows_its_coding_whichever_came_first() {
        Article article = Samples.article("a1").build();
        Coded coded = Coded.newBuilder()
                .setArticleId("a1")
                .setRevision(3)
                .setOutcome(Outcome.REJECTED_TYPE)
                .setReason("obituary")
                .setArrivedAt(Samples.NOW)
                .setCodedAt(Samples.NOW)
                .setTraceId("t1")
                .build();
        store.transaction(writes -> {
            writes.codings(List.of(coded));
            writes.articles(List.of(article));
            return null;
        });

        ArticleRow row = store.articles().one("a1").orElseThrow();

        assertThat(row.revision()).isEqualTo(3);
        assertThat(row.outcome()).isEqualTo("REJECTED_TYPE");
        assertThat(row.reason()).isEqualTo("obituary");
        assertThat(row.authors()).containsExactly("A. Writer");
        assertThat(store.summaries().now().coded()).isEqualTo(1);
    }

    @Test
    void no_change_is_missed_when_an_earlier_transaction_commits_later() {
        ChangeCursor start = ChangeCursor.START;
        List<Event> early = List.of(Samples.event("early").build());
        List<Event> late = List.of(Samples.event("late").build());

        ChangePage whileOpen = store.transaction(writes -> {
            writes.events(early);
            // Another writer begins later and commits first.
            store.transaction(others -> {
                others.events(late);
                return null;
            });
            return store.events().changesAfter(start, 10);
        });
        ChangePage afterwards = store.events().changesAfter(whileOpen.next(), 10);

        assertThat(whileOpen.changes()).isEmpty();
        assertThat(afterwards.changes())
                .extracting(change -> change.event().id())
                .containsExactly("early", "late");
        assertThat(store.events().changesAfter(afterwards.next(), 10).changes()).isEmpty();
        assertThat(store.events()
                        .changesAfter(
                                ChangeCursor.parse(
                                        afterwards.changes().get(0).cursor().toString()),
                                10)
                        .changes())
                .extracting(change -> change.event().id())
                .containsExactly("late");
    }

    @Test
    void a_position_moves_only_from_where_it_is() {
        long start = store.transaction(writes -> writes.offsets().position("t", "one", 3));
        boolean moved = store.transaction(writes -> writes.offsets().advance("t", 3, 0, 17));
        boolean zombie = store.transaction(writes -> writes.offsets().advance("t", 3, 0, 12));
        long end = store.transaction(writes -> writes.offsets().position("t", "one", 3));

        assertThat(start).isZero();
        assertThat(moved).isTrue();
        assertThat(zombie).isFalse();
        assertThat(end).isEqualTo(17);
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() {
        store.transaction(writes -> writes.offsets().position("t", "one", 4));
        store.transaction(writes -> writes.offsets().advance("t", 4, 0, 17));

        long same = store.transaction(writes -> writes.offsets().position("t", "one", 4));
        long anew = store.transaction(writes -> writes.offsets().position("t", "two", 4));

        assertThat(same).isEqualTo(17);
        assertThat(anew).isZero();
    }

    @Test
    void a_bad_row_is_told_from_a_database_out_of_reach_and_leaves_the_others() {
        // PostgreSQL cannot hold the character NUL.
        Event bad = Samples.event("bad").setEvidence("a\0b").build();

        store.transaction(writes -> {
            writes.events(List.of(Samples.event("good").build()));
            assertThatThrownBy(() -> writes.separately(() -> writes.events(List.of(bad))))
                    .matches(StoreErrors::isDataError, "is a data error");
            return null;
        });

        assertThat(store.events().one("good")).isPresent();
        assertThat(store.events().one("bad")).isEmpty();
        store.close();
        assertThatThrownBy(() -> store.events().one("good"))
                .matches(error -> !StoreErrors.isDataError(error), "is no data error");
        assertThat(store.reachable()).isFalse();
    }

    private void write(Event event) {
        store.transaction(writes -> {
            writes.events(List.of(event));
            return null;
        });
    }
}
