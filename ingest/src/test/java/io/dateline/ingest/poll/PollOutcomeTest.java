package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollOutcomeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void boundsWhatAHostileFeedSays() {
        List<String> many =
                IntStream.range(0, 3_000).mapToObj(i -> i + "y".repeat(5_000)).toList();

        Fetch fetch = fetch(entry("https://example.org/1", "T\u0000 " + "z".repeat(5_000), many));

        assertThat(fetch.getTitle()).startsWith("T z").hasSize(1_000);
        assertThat(fetch.getAuthors()).hasSize(100).allSatisfy(author -> assertThat(author)
                .hasSize(1_000));
        assertThat(fetch.getTags()).hasSize(100);
    }

    @Test
    void asksForTheAddressWithAllItsParameters() {
        Fetch fetch = fetch(entry("https://Example.org/1?partner=rss&utm_source=feed#top", "Title", List.of()));

        assertThat(fetch.getUrl()).isEqualTo("https://example.org/1?partner=rss&utm_source=feed");
    }

    @Test
    void asksAgainForTheArticleOfAnEntryThatChanged() {
        Entry first = entry("https://example.org/1", "Ferry late", List.of());
        Entry other = entry("https://example.org/1", "Ferry lost", List.of());
        Feed feed = feed();
        Subscription subscription = new Subscription(0, feed, FeedSchedule.initial(feed, NOW));
        FeedState known = new FeedSchedule(PollConfig.DEFAULTS)
                .after(
                        feed,
                        subscription.state(),
                        "example.org",
                        read(first),
                        EntryVersions.of(feed, subscription.state(), read(first)),
                        NOW,
                        0);
        Subscription later = new Subscription(0, feed, known);

        assertThat(fetches(subscription, first)).singleElement().satisfies(fetch -> assertThat(fetch.getCorrection())
                .isFalse());
        assertThat(fetches(later, first)).isEmpty();
        assertThat(fetches(later, other)).singleElement().satisfies(fetch -> {
            assertThat(fetch.getTitle()).isEqualTo("Ferry lost");
            assertThat(fetch.getCorrection()).isTrue();
        });
    }

    private static Fetch fetch(Entry entry) {
        Feed feed = feed();
        FeedState state = FeedSchedule.initial(feed, NOW);
        return fetches(new Subscription(0, feed, state), entry).get(0);
    }

    private static List<Fetch> fetches(Subscription subscription, Entry entry) {
        EntryVersions versions = EntryVersions.of(subscription.feed(), subscription.state(), read(entry));
        return PollOutcome.of(subscription, read(entry), versions, subscription.state(), NOW)
                .fetches();
    }

    private static Feed feed() {
        return Feed.newBuilder()
                .setId("f")
                .setUrl("https://example.org/f")
                .setAddedAt(NOW)
                .build();
    }

    private static Read read(Entry entry) {
        ParsedFeed parsed = new ParsedFeed(
                ParsedFeed.Kind.ATOM,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(entry));
        return new Read(200, null, new Validators(null, null), "hash", null, parsed, List.of("id"));
    }

    private static Entry entry(String url, String title, List<String> list) {
        return new Entry("id", url, title, "Some words.", null, list, NOW, NOW, list, List.of());
    }
}
