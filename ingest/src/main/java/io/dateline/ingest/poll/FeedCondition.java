package io.dateline.ingest.poll;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a feed is, in one word; in lower case they are the values of a metric's label and of {@code feeds status --state}. */
public enum FeedCondition {
    /** Not polled yet. */
    NEW,
    /** Its last poll went well, and it brings what it usually does. */
    OK,
    /** Its polls go well, but nothing new has come for far longer than is usual with it. */
    SILENT,
    /** Its last poll failed. */
    FAILING,
    /** Its server asked to be left alone for a while (429 or 503 with Retry-After). */
    HELD,
    /** Its server says that it is gone for good (410), three times in a row and more. */
    GONE,
    /** Not polled, because its subscription says so. */
    PAUSED;

    /** So many usual gaps without anything new are no chance: e⁻¹⁰, were entries to come at random. */
    private static final int GAPS = 10;

    /** Where no gap is known yet. */
    private static final Duration UNKNOWN = Duration.ofDays(30);

    /** The value of the label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The condition now.
     *
     * @param state null when it was never polled
     * @param silence as in {@link PollConfig#silence}
     */
    public static FeedCondition of(Feed feed, @Nullable FeedState state, Duration silence, Instant now) {
        if (!feed.getEnabled()) {
            return PAUSED;
        }
        if (state == null || state.getLastPollAt() == null) {
            return NEW;
        }
        if (state.getGone() >= Backoff.GONE) {
            return GONE;
        }
        Instant held = state.getHeldUntil();
        if (held != null && held.isAfter(now)) {
            return HELD;
        }
        if (state.getFailures() > 0) {
            return FAILING;
        }
        Instant since = state.getLastArticleAt() == null ? feed.getAddedAt() : state.getLastArticleAt();
        return since.plus(patience(state, silence)).isBefore(now) ? SILENT : OK;
    }

    /** How long nothing new may come before it is worth a look. */
    static Duration patience(FeedState state, Duration silence) {
        Duration gap = EntryRate.gap(EntryRate.beforeSilence(state));
        Duration usual = gap == null ? UNKNOWN : gap.multipliedBy(GAPS);
        return usual.compareTo(silence) > 0 ? usual : silence;
    }
}
