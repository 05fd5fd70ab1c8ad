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
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site = new Site();
    private final Site other = new Site("127.0.0.2", 0);
    private final WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8")));
    private final HostBudget budget = new HostBudget(1);
    private final Subscriptions subscriptions = new Subscriptions();
    private final Polls polls = new Polls(
            PollConfig.DEFAULTS,
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

        polls.dispatch(NOW);
        // The host that redirected is done with: its place is free, after the pause.
        Instant rested = NOW.plus(PollConfig.DEFAULTS.hostDelay());
        await().atMost(PATIENCE).until(() -> {
            assertThat(polls.next()).isNull();
            return budget.take("127.0.0.1", rested) == null;
        });
        polls.dispatch(rested);
        assertThat(other.asked()).isEmpty();

        budget.give("127.0.0.2", rested);
        AtomicReference<Polls.Polled> polled = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            polls.dispatch(rested.plusSeconds(1));
            polled.compareAndSet(null, polls.next());
            return polled.get() != null;
        });

        assertThat(polled.get().host()).isEqualTo("127.0.0.2");
        assertThat(polled.get().result())
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.feed().entries()).hasSize(2));
        assertThat(site.asked()).containsExactly("/feed.xml");
    }
}
