package io.dateline.schemas.feed;

import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is, in one word; in lower case they are the values of a metric's label, of {@code feeds status --state}, and of the API.
 *
 * <p>The store tells the same of many feeds at once, in SQL; a test holds the two together.
 */
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

    /** So many answers 410 in a row mean that a feed is gone. */
    public static final int GONE_ANSWERS = 3;

    /** Those first that somebody should look at. */
    public static final List<FeedCondition> BY_URGENCY = List.of(FAILING, GONE, SILENT, HELD, NEW, OK, PAUSED);

    /** The value of the label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition of that word, in any case. */
    public static Optional<FeedCondition> named(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** All words, for messages: {@code new, ok, silent} and so on. */
    public static String words() {
        return Arrays.stream(values()).map(FeedCondition::word).collect(Collectors.joining(", "));
    }

    /**
     * The condition now.
     *
     * @param state null when it was never polled
     * @param silence least time without a new entry that counts as silence, {@code ingest.silence}
     */
    public static FeedCondition of(Feed feed, @Nullable FeedState state, Duration silence, Instant now) {
        if (!feed.getEnabled()) {
            return PAUSED;
        }
        if (state == null || state.getLastPollAt() == null) {
            return NEW;
        }
        if (state.getGone() >= GONE_ANSWERS) {
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
        Duration usual = EntryGap.usualSilence(state);
        Duration patience = usual.compareTo(silence) > 0 ? usual : silence;
        return since.plus(patience).isBefore(now) ? SILENT : OK;
    }
}
