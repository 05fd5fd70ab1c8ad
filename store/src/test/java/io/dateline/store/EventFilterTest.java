package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFilterTest {

    @Test
    void refuses_what_cannot_be_asked() {
        EventFilter.Builder filter = EventFilter.builder()
                .limit(501)
                .days(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1))
                .after("'; DROP TABLE events");

        assertThatIllegalArgumentException()
                .isThrownBy(filter::build)
                .withMessageContainingAll("limit is 501", "from is 2026-02-02, after to", "after is");
    }

    @Test
    void case_does_not_count() {
        EventFilter filter = EventFilter.builder()
                .types(Set.of("protest"))
                .actors(Set.of("PRKGOV"))
                .build();

        assertThat(filter.types()).containsExactly("PROTEST");
        assertThat(filter.actors()).containsExactly("prkgov");
    }
}
