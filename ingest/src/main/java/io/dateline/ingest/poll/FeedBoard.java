package io.dateline.ingest.poll;

import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the feeds of this instance were a few seconds ago. Written by the poller's thread, read by any. */
public final class FeedBoard {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final IngestMetrics metrics;
    private final Duration silence;
    private volatile List<FeedStatus> feeds = List.of();
    private Instant next = Instant.EPOCH;

    public FeedBoard(IngestMetrics metrics, Duration silence) {
        this.metrics = metrics;
        this.silence = silence;
    }

    /** The feeds that this instance polls, in no order. */
    public List<FeedStatus> feeds() {
        return feeds;
    }

    /** Writes it anew when it is time, and counts the conditions for the metrics. */
    void update(Subscriptions subscriptions, Instant now) {
        if (now.isBefore(next) && !now.isBefore(next.minus(EVERY))) {
            return;
        }
        next = now.plus(EVERY);
        List<FeedStatus> current =
                subscriptions.all().stream().map(one -> status(one, now)).toList();
        Map<FeedCondition, Integer> numbers = new EnumMap<>(FeedCondition.class);
        current.forEach(feed -> numbers.merge(feed.condition(), 1, Integer::sum));
        for (FeedCondition condition : FeedCondition.values()) {
            metrics.condition(condition.word(), numbers.getOrDefault(condition, 0));
        }
        feeds = current;
    }

    private FeedStatus status(Subscription subscription, Instant now) {
        FeedState state = subscription.state();
        return FeedStatus.of(subscription.feed(), state, silence, now);
    }
}
