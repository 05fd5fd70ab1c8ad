package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.ingest.Feeds;
import io.dateline.ingest.Site;
import io.dateline.ingest.http.HostBudget;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site = new Site();
    private final Site other = new Site("127.0.0.2", 0);
    private final WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8")));
    private final HostBudget budget = new HostBudget(1);
    private final Subscriptions subscriptions = new Subscriptions();
    private final Polls polls = new Polls(
            new PollConfig(
                    4,
                    PollConfig.DEFAULTS.hostDelay(),
                    PollConfig.DEFAULTS.minInterval(),
                    PollConfig.DEFAULTS.maxInterval(),
                    RetryScope.HOST,
                    PollConfig.DEFAULT_SILENCE,
                    SitemapConfig.DEFAULTS),
            web,
            budget,
            subscriptions,
            new IngestMetrics(new SimpleMeterRegistry()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        polls.close();
        web.close();
        other.close();
        site.close();
    }

    @Test
    void waitsItsTurnWhereARedirectLeads() {
        site.redirect("/feed.xml", other.url("/feed.xml"));
        other.serve("/feed.xml", "text/xml", other.rss(1, 2));
        subscriptions.put(0, Feeds.feed(site.url("/feed.xml"), NOW), null, NOW);
        assertThat(budget.take("127.0.0.2", NOW))
                .as("other work is at the host")
                .isNull();

        Instant rested = redirected();
        polls.dispatch(rested);
        assertThat(other.asked()).isEmpty();

        budget.give("127.0.0.2", rested);
        Polls.Polled polled = polled(rested.plusSeconds(1));

        assertThat(polled.host()).isEqualTo("127.0.0.2");
        assertThat(polled.result())
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.feed().entries()).hasSize(2));
        assertThat(site.asked()).containsExactly("/feed.xml");
    }

    @Test
    void leavesTheHostAloneThatAskedForItAndNotTheOneThatLedThere() {
        Feed redirecting = Feeds.feed(site.url("/feed.xml"), NOW);
        Instant held = NOW.plusSeconds(600);
        site.serve("/other.xml", "text/xml", site.rss(1, 2));
        subscriptions.put(0, Feeds.feed(site.url("/other.xml"), NOW), null, NOW);
        Feed there = Feeds.feed(other.url("/feed.xml"), NOW);
        subscriptions.put(0, there, null, NOW);

        polls.hold(
                FeedState.newBuilder(FeedSchedule.initial(redirecting, NOW))
                        .setHeldUntil(held)
                        .setHeldHost("127.0.0.2")
                        .build(),
                NOW);
        Polls.Polled polled = polled(NOW);

        assertThat(polled.host()).isEqualTo("127.0.0.1");
        assertThat(subscriptions.find(there.getId()).due()).isAfterOrEqualTo(held);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void asksNothingForAFeedThatWasRemovedWhileItWaited() {
        Feed feed = Feeds.feed(site.url("/feed.xml"), NOW);
        subscriptions.put(0, feed, null, NOW);
        budget.take("127.0.0.1", NOW);
        polls.dispatch(NOW);

        subscriptions.remove(0, feed.getId());
        budget.give("127.0.0.1", NOW);
        polls.dispatch(LATER);

        assertThat(budget.take("127.0.0.1", LATER)).as("the place is free").isNull();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void asksForAFeedThatWasDisabledWhileItWaitedOnceItIsEnabledAgain() {
        Feed feed = Feeds.feed(site.url("/feed.xml"), NOW);
        site.serve("/feed.xml", "text/xml", site.rss(1, 2));
        subscriptions.put(0, feed, null, NOW);
        budget.take("127.0.0.1", NOW);
        polls.dispatch(NOW);

        subscriptions.put(0, Feed.newBuilder(feed).setEnabled(false).build(), null, NOW);
        budget.give("127.0.0.1", NOW);
        polls.dispatch(LATER);
        assertThat(budget.take("127.0.0.1", LATER)).as("the place is free").isNull();
        budget.give("127.0.0.1", LATER);
        subscriptions.put(0, feed, null, NOW);

        assertThat(polled(LATER.plusSeconds(1)).result()).isInstanceOf(Read.class);
        assertThat(site.asked()).containsExactly("/feed.xml");
    }

    @Test
    void startsAnewWhenTheAddressChangesWhileTheTargetOfARedirectIsWaitedFor() {
        Feed feed = Feeds.feed(site.url("/feed.xml"), NOW);
        site.redirect("/feed.xml", other.url("/feed.xml"));
        site.serve("/new.xml", "text/xml", site.rss(1, 2));
        subscriptions.put(0, feed, null, NOW);
        budget.take("127.0.0.2", NOW);
        Instant rested = redirected();
        // redirected() looked whether the place is free by taking it.
        budget.give("127.0.0.1", rested);

        subscriptions.put(0, Feed.newBuilder(feed).setUrl(site.url("/new.xml")).build(), null, NOW);
        budget.give("127.0.0.2", rested);
        Polls.Polled polled = polled(rested.plusSeconds(1));

        assertThat(polled.result()).isInstanceOf(Read.class);
        assertThat(site.asked()).containsExactly("/feed.xml", "/new.xml");
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void startsAnewWhenTheAddressChangesWhileItIsAsked() {
        Feed feed = Feeds.feed(site.url("/feed.xml"), NOW);
        site.serve("/feed.xml", "text/xml", site.rss(1, 5));
        site.serve("/new.xml", "text/xml", site.rss(1, 2));
        subscriptions.put(0, feed, null, NOW);
        polls.dispatch(NOW);
        await().atMost(PATIENCE).until(() -> site.asked().contains("/feed.xml"));

        subscriptions.put(0, Feed.newBuilder(feed).setUrl(site.url("/new.xml")).build(), null, NOW);
        Polls.Polled polled = polled(NOW.plus(PollConfig.DEFAULTS.hostDelay()));

        assertThat(polled.result())
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.feed().entries()).hasSize(2));
        assertThat(site.asked()).containsExactly("/feed.xml", "/new.xml");
    }

    /** Starts what is due and waits until the first host is done with: its place is free after the pause, and taken then. */
    private Instant redirected() {
        polls.dispatch(NOW);
        Instant rested = NOW.plus(PollConfig.DEFAULTS.hostDelay());
        await().atMost(PATIENCE).until(() -> {
            assertThat(polls.next()).isNull();
            return budget.take("127.0.0.1", rested) == null;
        });
        return rested;
    }

    private Polls.Polled polled(Instant now) {
        AtomicReference<Polls.Polled> polled = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            polls.dispatch(now);
            polled.compareAndSet(null, polls.next());
            return polled.get() != null;
        });
        return polled.get();
    }
}
