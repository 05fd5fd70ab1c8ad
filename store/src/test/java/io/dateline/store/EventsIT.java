package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventsIT {

    private static Store store;

    @BeforeAll
    static void writeEvents() {
        store = Store.open(Database.create());
        List<Event> events = List.of(
                Samples.event("meeting").build(),
                Samples.event("strike")
                        .setFirstSeenAt(Samples.NOW.plusSeconds(60))
                        .setLastSeenAt(Samples.NOW.plusSeconds(90))
                        .setSources(3)
                        .setMentions(5)
                        .setEvidence("Dockers walked out in Santos.")
                        .setCoding(Samples.meeting()
                                .setType(EventType.PROTEST)
                                .setQuad(3)
                                .setGoldstein(-6.5)
                                .setStatus(Status.FUTURE)
                                .setActors(List.of(Samples.actor("BRA", "LAB", "Dockers")))
                                .setRecipients(List.of())
                                .setPlace(Samples.place("Santos", "BRA"))
                                .setWhen(null)
                                .build())
                        .build(),
                Samples.event("remark")
                        .setFirstSeenAt(Samples.NOW.plusSeconds(120))
                        .setCoding(Samples.meeting()
                                .setType(null)
                                .setCameo("015")
                                .setCameoRoot("01")
                                .setPlace(null)
                                .build())
                        .build(),
                Samples.event("withdrawn").setActive(false).setMentions(0).build());
        store.transaction(writes -> {
            writes.events(events);
            return null;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(EventFilter.builder(), List.of("remark", "strike", "meeting")),
                Arguments.of(EventFilter.builder().types(Set.of("protest")), List.of("strike")),
                Arguments.of(EventFilter.builder().types(Set.of("01", "CONSULT")), List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().countries(Set.of("CHE")), List.of("meeting")),
                Arguments.of(EventFilter.builder().countries(Set.of("NOR")), List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().actors(Set.of("NORGOV")), List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().actors(Set.of("lab")), List.of("strike")),
                Arguments.of(EventFilter.builder().actors(Set.of("cameo:BRALAB")), List.of("strike")),
                Arguments.of(EventFilter.builder().recipients(Set.of("paulo teixeira")), List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().statuses(Set.of("FUTURE")), List.of("strike")),
                Arguments.of(EventFilter.builder().quads(Set.of(3, 4)), List.of("strike")),
                Arguments.of(
                        EventFilter.builder().days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)),
                        List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().days(LocalDate.of(2026, 3, 2), null), List.of()),
                Arguments.of(EventFilter.builder().days(null, LocalDate.of(2026, 2, 28)), List.of()),
                Arguments.of(EventFilter.builder().text("dockers -geneva"), List.of("strike")),
                Arguments.of(EventFilter.builder().text("\"solberg met\""), List.of("remark", "meeting")),
                Arguments.of(EventFilter.builder().place("santos"), List.of("strike")),
                Arguments.of(EventFilter.builder().place("che"), List.of("meeting")),
                Arguments.of(EventFilter.builder().goldstein(-10.0, 0.0), List.of("strike")),
                Arguments.of(EventFilter.builder().minSources(3).minMentions(5), List.of("strike")),
                Arguments.of(
                        EventFilter.builder().inactive(true).limit(500),
                        List.of("remark", "strike", "withdrawn", "meeting")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void finds_what_the_filter_asks_for_newest_first(EventFilter.Builder filter, List<String> expected) {
        EventPage page = store.events().search(filter.build());

        assertThat(page.events()).extracting(EventRow::id).containsExactlyElementsOf(expected);
        assertThat(store.events().count(filter.build())).isEqualTo(expected.size());
    }

    @Test
    void tells_which_of_some_events_a_filter_asks_for() {
        EventFilter consultations =
                EventFilter.builder().types(Set.of("CONSULT")).limit(1).build();

        assertThat(store.events().matching(consultations, List.of("meeting", "strike", "nothing")))
                .containsExactly("meeting");
        assertThat(store.events().matching(consultations, List.of())).isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_ended() {
        List<String> ids = new ArrayList<>();
        EventFilter.Builder filter = EventFilter.builder().inactive(true).limit(1);
        String next = null;
        do {
            EventPage page = store.events().search(filter.after(next).build());
            page.events().forEach(event -> ids.add(event.id()));
            next = page.next();
        } while (next != null);

        assertThat(ids).containsExactly("remark", "strike", "withdrawn", "meeting");
    }

    @Test
    void an_event_is_read_with_its_whole_coding_and_its_evidence() {
        store.transaction(writes -> {
            writes.mentions(List.of(
                    Samples.mention("m1", "meeting").build(),
                    Samples.mention("m2", "meeting")
                            .setArrivedAt(Samples.NOW.plusSeconds(1))
                            .setState(MentionState.RETRACTED)
                            .build()));
            return null;
        });

        EventDetail detail = store.events().one("meeting").orElseThrow();

        CodingRow coding = detail.event().coding();
        assertThat(coding.type()).isEqualTo("CONSULT");
        assertThat(coding.modes()).containsExactly("visit");
        assertThat(coding.actors())
                .containsExactly(new CodingRow.Party(
                        "Ingrid Solberg", "Ingrid Solberg", "NOR", "GOV", List.of(), "NORGOV", null, ""));
        assertThat(coding.place())
                .isNotNull()
                .extracting("name", "latitude", "kind")
                .containsExactly("Geneva", 46.2, "STATED");
        assertThat(coding.when())
                .isEqualTo(new CodingRow.When(
                        LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1), "DAY", "RELATIVE", "Sunday"));
        assertThat(detail.mentions())
                .extracting(MentionRow::id, MentionRow::state)
                .containsExactly(tuple("m1", "ACTIVE"), tuple("m2", "RETRACTED"));
    }

    @Test
    void the_summary_counts_active_events() {
        Summary summary = store.summaries().now();

        assertThat(summary.events()).isEqualTo(3);
        assertThat(summary.eventsByType()).isEqualTo(Map.of("CONSULT", 1L, "PROTEST", 1L, "01", 1L));
        assertThat(summary.eventsByStatus()).isEqualTo(Map.of("ASSERTED", 2L, "FUTURE", 1L));
        assertThat(summary.latestEventAt()).isEqualTo(Samples.NOW.plusSeconds(90));
    }
}
