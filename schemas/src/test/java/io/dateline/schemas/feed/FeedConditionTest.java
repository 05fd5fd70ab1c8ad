package io.dateline.schemas.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedConditionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration SILENCE = Duration.ofDays(2);

    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl("https://example.org/f")
            .setAddedAt(NOW.minus(Duration.ofDays(90)))
            .build();

    @Test
    void isSilentAfterTenOfItsUsualGaps() {
        assertThat(of(state(24, Duration.ofDays(1)))).isEqualTo(FeedCondition.OK);
        assertThat(of(state(24, Duration.ofDays(3)))).isEqualTo(FeedCondition.SILENT);
        assertThat(of(state(1, Duration.ofDays(9)))).isEqualTo(FeedCondition.OK);
        assertThat(of(state(1, Duration.ofDays(11)))).isEqualTo(FeedCondition.SILENT);
    }

    @Test
    void doesNotTakeALongSilenceForItsHabit() {
        FeedState state = state(1, Duration.ofDays(11));
        double forgotten = Math.exp(-11 / 7.0);

        FeedState polled = FeedState.newBuilder(state)
                .setEntriesPerDay(forgotten)
                .setLastSuccessAt(NOW)
                .build();

        assertThat(of(polled)).isEqualTo(FeedCondition.SILENT);
    }

    @Test
    void isSilentWhenItNeverBroughtAnything() {
        FeedState empty = FeedState.newBuilder(state(1, Duration.ZERO))
                .setLastArticleAt(null)
                .setEntriesPerDay(null)
                .build();

        assertThat(of(empty)).isEqualTo(FeedCondition.SILENT);
    }

    @Test
    void namesWhatIsWrongBeforeSilence() {
        FeedState well = state(24, Duration.ofDays(5));
        FeedState failing = FeedState.newBuilder(well).setFailures(2).build();
        FeedState held =
                FeedState.newBuilder(failing).setHeldUntil(NOW.plusSeconds(9)).build();
        FeedState gone = FeedState.newBuilder(failing).setGone(3).build();

        assertThat(of(failing)).isEqualTo(FeedCondition.FAILING);
        assertThat(of(held)).isEqualTo(FeedCondition.HELD);
        assertThat(of(gone)).isEqualTo(FeedCondition.GONE);
        assertThat(FeedCondition.of(feed, null, SILENCE, NOW)).isEqualTo(FeedCondition.NEW);
        assertThat(FeedCondition.of(Feed.newBuilder(feed).setEnabled(false).build(), well, SILENCE, NOW))
                .isEqualTo(FeedCondition.PAUSED);
    }

    private FeedCondition of(FeedState state) {
        return FeedCondition.of(feed, state, SILENCE, NOW);
    }

    /** A feed that was last polled when its last entry came. */
    private static FeedState state(double perDay, Duration ago) {
        return FeedState.newBuilder()
                .setFeedId("f")
                .setUrl("https://example.org/f")
                .setLastPollAt(NOW.minus(ago))
                .setLastSuccessAt(NOW.minus(ago))
                .setLastArticleAt(NOW.minus(ago))
                .setEntriesPerDay(perDay)
                .build();
    }
}
