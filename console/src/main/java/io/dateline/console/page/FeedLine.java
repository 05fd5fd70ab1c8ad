package io.dateline.console.page;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedRow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the pages show it.
 *
 * @param name its title, or its address without the scheme
 * @param address without the scheme; empty when that is the name
 * @param state in one word; the word, not the colour, carries the meaning
 * @param tone style of the state
 * @param remark why it is in that state, in words; empty when there is nothing to say
 * @param error what went wrong last; null after a success
 * @param newest when it last brought something new
 * @param interval between its polls; empty when it was never read
 */
public record FeedLine(
        String id,
        String name,
        String address,
        String state,
        String tone,
        String remark,
        @Nullable String error,
        long articles,
        When newest,
        When lastPoll,
        When nextPoll,
        String interval) {

    /**
     * A moment and how far it is.
     *
     * @param text such as "5 min ago"; "never" or "–" where there is no moment
     */
    public record When(@Nullable Instant at, String text) {}

    static FeedLine of(FeedRow feed, Instant now) {
        String address = feed.url().replaceFirst("^https?://", "");
        String title = feed.title();
        String name = title == null || title.isBlank() ? address : title;
        Duration interval = feed.interval();
        return new FeedLine(
                feed.id(),
                name,
                name.equals(address) ? "" : address,
                feed.condition().word(),
                tone(feed.condition()),
                remark(feed, now),
                feed.error(),
                feed.articles(),
                past(feed.lastArticleAt(), now),
                past(feed.lastPollAt(), now),
                next(feed, now),
                interval == null ? "" : Text.span(interval));
    }

    static String tone(FeedCondition condition) {
        return switch (condition) {
            case FAILING, GONE -> "q4";
            case SILENT -> "q3";
            case HELD -> "q1";
            case OK -> "q2";
            case NEW, PAUSED -> "q0";
        };
    }

    private static String remark(FeedRow feed, Instant now) {
        return switch (feed.condition()) {
            case FAILING -> times(feed.failures());
            case GONE -> "its server says that it is gone for good; " + times(feed.failures());
            case SILENT -> "it answers, but nothing new has come for far longer than is usual with it";
            case HELD -> held(feed, now);
            case NEW -> "not polled yet";
            case PAUSED -> "not polled, because its subscription says so";
            case OK -> "";
        };
    }

    private static String held(FeedRow feed, Instant now) {
        Instant until = feed.heldUntil();
        return "its server asked to be left alone"
                + (until == null ? "" : " for another " + Text.span(Duration.between(now, until)));
    }

    private static String times(int failures) {
        return failures == 1 ? "failed once" : "failed " + Text.number(failures) + " times in a row";
    }

    private static When past(@Nullable Instant at, Instant now) {
        return new When(at, at == null ? "never" : Text.ago(at, now));
    }

    private static When next(FeedRow feed, Instant now) {
        Instant at = feed.nextPollAt();
        return new When(
                at, at == null ? (feed.condition() == FeedCondition.PAUSED ? "–" : "soon") : Text.ahead(at, now));
    }
}
