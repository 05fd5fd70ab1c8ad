package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

    @Test
    void movesOnlyPastWhatIsDone() {
        OffsetTracker tracker = new OffsetTracker(10);
        tracker.take(10);
        tracker.take(11);
        tracker.take(14);
        assertThat(tracker.changed()).isFalse();

        tracker.done(11);
        tracker.done(11);
        assertThat(tracker.place().offset()).isEqualTo(10);
        assertThat(tracker.open()).isEqualTo(2);
        assertThat(tracker.width()).isEqualTo(5);

        tracker.done(10);
        assertThat(tracker.place().offset()).isEqualTo(12);

        tracker.done(14);
        assertThat(tracker.place().offset()).isEqualTo(15);
        assertThat(tracker.open()).isZero();
        assertThat(tracker.width()).isZero();
    }

    @Test
    void hasNothingNewOnceItIsCommitted() {
        OffsetTracker tracker = new OffsetTracker(3);
        tracker.take(3);
        tracker.done(3);
        assertThat(tracker.changed()).isTrue();

        tracker.committed();

        assertThat(tracker.changed()).isFalse();
    }

    @Test
    void tellsThatAPartitionBegunAtItsBeginningWasGoneBackIn() {
        OffsetTracker tracker = new OffsetTracker(0);
        for (int offset = 0; offset < 5; offset++) {
            assertThat(tracker.isBefore(offset)).isFalse();
            tracker.take(offset);
            tracker.done(offset);
        }

        assertThat(tracker.isBefore(0)).isTrue();
        assertThat(tracker.isBefore(4)).isTrue();
        assertThat(tracker.isBefore(5)).isFalse();
    }

    @Test
    void takesMarksThatItCannotReadForNone() {
        OffsetTracker other = OffsetTracker.resume(new OffsetAndMetadata(5, "written by somebody else"));
        OffsetTracker broken = OffsetTracker.resume(new OffsetAndMetadata(5, "AAAA"));

        assertThat(other.take(5)).isTrue();
        assertThat(broken.take(5)).isTrue();
    }

    @Test
    void marksFitIntoTheMetadataOfACommit() {
        OffsetTracker tracker = new OffsetTracker(0);
        Random random = new Random(3);
        tracker.take(0);
        for (int offset = 1; offset < OffsetTracker.WIDEST + 1_000; offset++) {
            tracker.take(offset);
            if (random.nextBoolean()) {
                tracker.done(offset);
            }
        }

        assertThat(tracker.place().metadata()).hasSizeBetween(3_000, 4_000);
    }

    @Property
    void doesNothingTwiceAndForgetsNothingOverRestarts(
            @ForAll @IntRange(min = 1, max = 60) int size, @ForAll Random random) {
        Set<Long> done = new HashSet<>();
        OffsetAndMetadata committed = new OffsetAndMetadata(100);
        while (done.size() < size) {
            OffsetTracker tracker = OffsetTracker.resume(committed);
            List<Long> taken = new ArrayList<>();
            long end = 100 + 1 + random.nextInt(size);
            for (long offset = committed.offset(); offset < end; offset++) {
                if (tracker.take(offset)) {
                    taken.add(offset);
                }
            }
            assertThat(Collections.disjoint(taken, done)).isTrue();
            Collections.shuffle(taken, random);
            for (long offset : taken.subList(0, (taken.size() + 1) / 2)) {
                tracker.done(offset);
                done.add(offset);
            }
            committed = tracker.place();
            long first = committed.offset();
            assertThat(LongStream.range(100, first)).allMatch(done::contains);
        }
        OffsetTracker last = OffsetTracker.resume(committed);
        assertThat(LongStream.range(committed.offset(), 100 + size)).noneMatch(last::take);
        assertThat(last.place().offset()).isEqualTo(100 + size);
    }
}
