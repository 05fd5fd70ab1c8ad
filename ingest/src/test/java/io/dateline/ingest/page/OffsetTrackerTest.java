package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

    @Test
    void movesOnlyPastWhatIsDone() {
        OffsetTracker tracker = new OffsetTracker(10);
        tracker.take(10);
        tracker.take(11);
        tracker.take(14);

        tracker.done(11);
        tracker.done(11);
        assertThat(tracker.moved()).isFalse();
        assertThat(tracker.open()).isEqualTo(2);
        assertThat(tracker.window()).isEqualTo(3);

        tracker.done(10);
        assertThat(tracker.next()).isEqualTo(12);

        tracker.done(14);
        assertThat(tracker.next()).isEqualTo(15);
        assertThat(tracker.open()).isZero();
    }

    @Property
    void neverPassesWhatIsOpen(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll Random random) {
        OffsetTracker tracker = new OffsetTracker(0);
        List<Long> order = new ArrayList<>();
        for (long offset = 0; offset < size; offset++) {
            tracker.take(offset);
            order.add(offset);
        }
        Collections.shuffle(order, random);
        Set<Long> open = new HashSet<>(order);

        for (long offset : order) {
            tracker.done(offset);
            open.remove(offset);
            long first = open.stream().mapToLong(Long::longValue).min().orElse(size);
            assertThat(tracker.next()).isEqualTo(first);
        }
    }
}
