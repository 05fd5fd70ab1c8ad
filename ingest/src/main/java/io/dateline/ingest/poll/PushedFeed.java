package io.dateline.ingest.poll;

import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.ingest.websub.Callbacks;
import io.dateline.ingest.websub.Leases;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.record.WebSub;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hub sent becomes what a poll would have left behind: the same parser, the same entries remembered, the same record, so that an
 * entry which is pushed is not polled again, nor one that was polled taken from a push. The schedule of polls stays as it is.
 */
final class PushedFeed {

    private static final int OK = 200;

    /** Identities remembered at most, where polls are rare and pushes many. */
    private static final int MOST_REMEMBERED = 2 * SeenEntries.MOST_NEW;

    /**
     * What came of it.
     *
     * @param outcome to be written
     * @param result in one word, for the metric
     * @param read null when no feed was read
     */
    record Taken(
            PollOutcome outcome, String result, @Nullable Read read) {}

    private PushedFeed() {}

    /**
     * Takes a push.
     *
     * @param leases null when WebSub is off here; content is taken all the same
     */
    static Taken of(Subscription subscription, Push push, @Nullable Leases leases, Instant now, double chance) {
        FeedState state = subscription.state();
        WebSub webSub = state.getWebSub();
        if (!fits(push, webSub)) {
            return changed(subscription, webSub, "other_hub");
        }
        return switch (push.getKind()) {
            case CONTENT -> content(subscription, push, leases, now);
            case CONFIRMED ->
                changed(
                        subscription,
                        webSub == null || leases == null
                                ? webSub
                                : leases.confirmed(webSub, push.getLeaseSeconds(), now, chance),
                        "confirmed");
            case DENIED ->
                soon(
                        subscription,
                        webSub == null || leases == null ? webSub : leases.denied(webSub, push.getReason(), now),
                        "denied",
                        now);
            case ENDED ->
                soon(subscription, webSub == null || leases == null ? webSub : leases.ended(webSub, now), "ended", now);
            default -> changed(subscription, webSub, "unknown");
        };
    }

    /** Whether the feed still names the hub that this comes from; a receiver of an older version does not say which it is. */
    private static boolean fits(Push push, @Nullable WebSub webSub) {
        String from = push.getSubscription();
        return from == null
                || (webSub != null && from.equals(Callbacks.subscription(webSub.getHub(), webSub.getTopic())));
    }

    private static Taken content(Subscription subscription, Push push, @Nullable Leases leases, Instant now) {
        FeedState state = subscription.state();
        ByteBuffer body = push.getBody();
        if (body == null) {
            return soon(subscription, state.getWebSub(), "word", now);
        }
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        ParsedFeed feed;
        try {
            feed = FeedReader.read(bytes, push.getContentType(), URI.create(state.getUrl()));
        } catch (FeedException | IllegalArgumentException e) {
            // The hub has something; the feed itself will show what.
            return soon(subscription, state.getWebSub(), "unreadable", now);
        }
        if (feed.cut()) {
            // What a hub sends once would be lost with the rest; the feed still holds it.
            return soon(subscription, state.getWebSub(), "unreadable", now);
        }
        PushedEntries entries = PushedEntries.of(feed.entries(), state.getRecentEntries());
        int fresh = SeenEntries.fresh(state, entries.ids()).size();
        if (fresh > SeenEntries.MOST_NEW) {
            // More than can be taken at once: polls bring it in parts.
            return soon(subscription, state.getWebSub(), "large", now);
        }
        Read read = new Read(OK, null, new Validators(null, null), "", null, feed, entries.ids());
        EntryVersions versions = EntryVersions.ofPush(subscription.feed(), state, feed, entries.ids());
        if (versions.heldBack()) {
            // The hub sends it once.
            return soon(subscription, state.getWebSub(), "large", now);
        }
        List<String> recent = together(state, entries);
        FeedState.Builder next =
                FeedState.newBuilder(state).setRecentEntries(recent).setEntryVersions(versions.bytes(recent));
        if (fresh > 0) {
            next.setArticles(state.getArticles() + fresh).setLastArticleAt(now);
        }
        WebSub webSub = state.getWebSub();
        if (webSub != null && leases != null) {
            next.setWebSub(leases.delivered(webSub, now));
        }
        return new Taken(viaHub(PollOutcome.of(subscription, read, versions, next.build(), now)), "read", read);
    }

    private static PollOutcome viaHub(PollOutcome outcome) {
        List<Article> articles = outcome.articles().stream()
                .map(article ->
                        Article.newBuilder(article).setChannel(Channel.WEBSUB).build())
                .toList();
        List<Fetch> fetches = outcome.fetches().stream()
                .map(fetch -> Fetch.newBuilder(fetch).setChannel(Channel.WEBSUB).build())
                .toList();
        return new PollOutcome(
                outcome.subscription(), outcome.state(), fetches, articles, outcome.empty(), outcome.left());
    }

    /**
     * Beside all that was remembered before, for the feed may still hold it; the next poll forgets what it does not. Where the room ends,
     * the further names of the new entries are what is given up: without them an entry may come twice, without the others all would.
     */
    private static List<String> together(FeedState state, PushedEntries entries) {
        Set<String> all = new LinkedHashSet<>(entries.ids());
        all.addAll(state.getRecentEntries());
        all.addAll(entries.further());
        int most = Math.max(MOST_REMEMBERED, state.getRecentEntries().size());
        return EntryHashes.compact(new ArrayList<>(all).subList(0, Math.min(most, all.size())));
    }

    /** Polled at once. */
    private static Taken soon(Subscription subscription, @Nullable WebSub webSub, String result, Instant now) {
        FeedState next = FeedState.newBuilder(subscription.state())
                .setWebSub(webSub)
                .setNextPollAt(now)
                .build();
        return new Taken(of(subscription, next), result, null);
    }

    private static Taken changed(Subscription subscription, @Nullable WebSub webSub, String result) {
        FeedState next =
                FeedState.newBuilder(subscription.state()).setWebSub(webSub).build();
        return new Taken(of(subscription, next), result, null);
    }

    /** An outcome that changes the state alone. */
    static PollOutcome of(Subscription subscription, FeedState next) {
        return new PollOutcome(subscription, next, List.of(), List.of(), List.of(), 0);
    }
}
